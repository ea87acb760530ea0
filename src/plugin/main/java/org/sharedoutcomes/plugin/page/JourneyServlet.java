package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Balance;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.ViewJourney;
import org.sharedoutcomes.core.reading.ViewJourney.Journey;
import org.sharedoutcomes.core.reading.ViewJourney.Placed;

/** The journey board: stages as columns with their outcomes, and how balanced the set is. */
public final class JourneyServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient ViewJourney viewJourney;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Members members;
  private final transient Journal journal;
  private final transient Phrases phrases;

  public JourneyServlet(
      PageFrame frame,
      ViewJourney viewJourney,
      BrowseProgrammes browseProgrammes,
      Members members,
      Journal journal,
      Phrases phrases) {
    super(frame);
    this.viewJourney = viewJourney;
    this.browseProgrammes = browseProgrammes;
    this.members = members;
    this.journal = journal;
    this.phrases = phrases;
  }

  private record View(
      boolean noProgramme,
      String programme,
      String programmeName,
      List<Choice> programmes,
      boolean several,
      boolean mayDefine,
      List<Column> stages,
      List<Item> elsewhere,
      boolean hasElsewhere,
      List<String> balance,
      boolean balanced,
      List<String> timings,
      List<Line> meter,
      List<Old> retired,
      boolean hasRetired) {}

  private record Choice(String key, String name, boolean chosen) {}

  /**
   * A stage.
   *
   * @param create where an outcome is created at this stage, below Jira's base
   */
  private record Column(
      int number, String name, List<Item> outcomes, boolean empty, String create) {}

  private record Item(OutcomeRow row, List<String> functions, boolean hasFunctions) {}

  private record Line(String name, List<Cell> cells) {}

  private record Cell(int count, boolean none) {}

  private record Old(String key, String name, String reason) {}

  @Override
  Page get(Visit visit) {
    return journal.atOnce(() -> read(visit));
  }

  private Page read(Visit visit) {
    List<Programme> programmes =
        browseProgrammes.all(visit.actor()).get().stream().map(Document::value).toList();
    if (programmes.isEmpty()) {
      return screen(nothing());
    }
    String wanted = visit.parameter("programme");
    Answer<Journey> journey =
        viewJourney.of(visit.actor(), wanted.isEmpty() ? programmes.get(0).key() : wanted);
    return journey.isDone()
        ? screen(view(visit.actor(), programmes, journey.get()))
        : refused(journey.reasons());
  }

  @Override
  Page post(Visit visit) {
    return refused(List.of(Refusal.notFound("", "shared-outcomes.page.no-such-form", "journey")));
  }

  private Page screen(View view) {
    return Page.screen(
        "journey", texts().text("shared-outcomes.catalogue.journey"), Plain.of(view));
  }

  private static View nothing() {
    return new View(
        true, "", "", List.of(), false, false, List.of(), List.of(), false, List.of(), false,
        List.of(), List.of(), List.of(), false);
  }

  private View view(Actor actor, List<Programme> programmes, Journey journey) {
    Programme programme = journey.programme();
    List<Column> columns =
        journey.stages().stream()
            .map(
                stage ->
                    new Column(
                        journey.stages().indexOf(stage) + 1,
                        stage.name(),
                        items(programme, stage.outcomes()),
                        stage.outcomes().isEmpty(),
                        create(programme, stage.name())))
            .toList();
    return new View(
        false,
        programme.key(),
        programme.name(),
        programmes.stream()
            .map(p -> new Choice(p.key(), p.name(), p.key().equals(programme.key())))
            .toList(),
        programmes.size() > 1,
        members.isMember(actor, programme),
        columns,
        items(programme, journey.elsewhere()),
        !journey.elsewhere().isEmpty(),
        journey.balance().say(texts()),
        journey.balance().isBalanced(),
        Arrays.stream(Timing.values()).map(timing -> phrases.word("timing", timing)).toList(),
        meter(journey.balance()),
        journey.retired().stream()
            .map((Outcome o) -> new Old(o.key(), o.name(), o.retirement().reason()))
            .toList(),
        !journey.retired().isEmpty());
  }

  private static String create(Programme programme, String stage) {
    return OutcomesServlet.PATH
        + "/new?programme="
        + programme.key()
        + "&stage="
        + URLEncoder.encode(stage, StandardCharsets.UTF_8);
  }

  private List<Item> items(Programme programme, List<Placed> outcomes) {
    return outcomes.stream()
        .map(
            placed ->
                new Item(
                    OutcomeRow.of(placed.outcome(), placed.stand(), 0, "", phrases),
                    placed.outcome().influencers().stream()
                        .map(key -> programme.function(key).map(Function::name).orElse(key))
                        .toList(),
                    !placed.outcome().influencers().isEmpty()))
        .toList();
  }

  private List<Line> meter(Balance balance) {
    return Arrays.stream(Indicator.values())
        .map(
            kind ->
                new Line(
                    phrases.word("kind", kind),
                    Arrays.stream(Timing.values())
                        .map(timing -> balance.count(kind, timing))
                        .map(count -> new Cell(count, count == 0))
                        .toList()))
        .toList();
  }
}
