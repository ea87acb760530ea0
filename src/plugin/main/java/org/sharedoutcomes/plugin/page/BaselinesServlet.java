package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.roadmap.Baselines;
import org.sharedoutcomes.core.roadmap.Baselines.Taken;

/** {@code roadmap/baselines}: the plans that were taken, and taking one. */
public final class BaselinesServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/roadmap/baselines";

  private final transient Baselines baselines;
  private final transient BrowseProgrammes programmes;
  private final transient Members members;
  private final transient DriftWords words;
  private final transient Clock clock;

  public BaselinesServlet(
      PageFrame frame,
      Baselines baselines,
      BrowseProgrammes programmes,
      Permissions permissions,
      People people,
      DriftWords words,
      Clock clock) {
    super(frame);
    this.baselines = baselines;
    this.programmes = programmes;
    this.members = new Members(permissions, people);
    this.words = words;
    this.clock = clock;
  }

  /**
   * What the template prints.
   *
   * @param wrong sentences by field; {@code whole} for those of none
   */
  private record Shown(
      ProgrammeChoice choice,
      boolean mayTake,
      boolean none,
      List<Row> rows,
      String why,
      String quarter,
      Map<String, String> wrong) {}

  /** One version of a baseline. */
  private record Row(
      String quarter,
      int version,
      String day,
      String by,
      String why,
      String cards,
      String compareQuery,
      boolean newest) {}

  @Override
  Page get(Visit visit) {
    return show(visit, List.of());
  }

  @Override
  Page post(Visit visit) {
    Answer<Taken> taken =
        baselines.take(
            visit.actor(),
            visit.parameter("programme"),
            visit.parameter("quarter"),
            visit.parameter("why"));
    return taken.isDone()
        ? Page.redirect(
            PATH
                + RoadmapAddress.of(Map.of("programme", taken.get().baseline().programme()))
                    .query(),
            "baseline-taken")
        : show(visit, taken.reasons());
  }

  private Page show(Visit visit, List<Refusal> reasons) {
    Actor actor = visit.actor();
    ProgrammeChoice choice = ProgrammeChoice.of(programmes, actor, visit.parameter("programme"));
    Answer<List<Taken>> all =
        choice.none() ? Answer.done(List.of()) : baselines.all(actor, choice.key());
    if (!all.isDone()) {
      return refused(all.reasons());
    }
    boolean atAField = reasons.stream().noneMatch(reason -> reason.field().isEmpty());
    if (!atAField) {
      return refused(reasons);
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    reasons.forEach(why -> wrong.put(why.field(), texts().say(why)));
    boolean mayTake =
        programmes.all(actor).get().stream()
            .map(Document::value)
            .anyMatch(one -> one.key().equals(choice.key()) && members.isMember(actor, one));
    Shown shown =
        new Shown(
            choice,
            mayTake,
            all.get().isEmpty(),
            rows(all.get()),
            visit.parameter("why"),
            visit.parameter("quarter"),
            wrong);
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422,
        "atl.general",
        "baselines",
        words.say("baselines"),
        Plain.of(shown),
        List.of("roadmap"));
  }

  private List<Row> rows(List<Taken> all) {
    Map<Object, Integer> newest = new LinkedHashMap<>();
    all.forEach(
        one -> newest.merge(one.baseline().quarter(), one.version(), (a, b) -> Math.max(a, b)));
    return all.stream()
        .map(
            one ->
                new Row(
                    one.baseline().quarter().toString(),
                    one.version(),
                    words.day(LocalDate.ofInstant(one.baseline().asOf(), clock.getZone())),
                    texts().text("shared-outcomes.time.person", new Actor(one.by())),
                    one.why(),
                    Long.toString(
                        one.baseline().cards().stream().filter(PlannedCard::isPlanned).count()),
                    RoadmapAddress.of(
                            Map.of(
                                "programme",
                                one.baseline().programme(),
                                "compare",
                                one.baseline().quarter().toString()))
                        .query(),
                    newest.get(one.baseline().quarter()) == one.version()))
        .toList();
  }
}
