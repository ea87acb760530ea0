package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.BrowseOutcomes.Version;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.ChangeSettings;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Reading;

/** The page of one outcome: how it stands, its values, the work for it and its definition. */
public final class OutcomeDetail {
  /** The chart and its table show so many values, the newest; REST gives all. */
  private static final int SHOWN = 400;

  private static final List<String> CONFIDENCES =
      IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();

  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final BrowseProgrammes browseProgrammes;
  private final BrowseLinks browseLinks;
  private final ShapeTree shapeTree;
  private final ChangeSettings settings;
  private final Members members;
  private final Journal journal;
  private final Phrases phrases;
  private final Clock clock;

  public OutcomeDetail(
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      BrowseProgrammes browseProgrammes,
      BrowseLinks browseLinks,
      ShapeTree shapeTree,
      ChangeSettings settings,
      Members members,
      Journal journal,
      Phrases phrases,
      Clock clock) {
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.browseProgrammes = browseProgrammes;
    this.browseLinks = browseLinks;
    this.shapeTree = shapeTree;
    this.settings = settings;
    this.members = members;
    this.journal = journal;
    this.phrases = phrases;
    this.clock = clock;
  }

  private record View(
      OutcomeRow outcome,
      String programme,
      String narrative,
      String customerValue,
      String businessImpact,
      List<String> influencers,
      boolean mayDefine,
      boolean mayDelete,
      boolean asTable,
      Chart chart,
      int chartWidth,
      int chartHeight,
      String chartTitle,
      List<Value> values,
      boolean hasValues,
      boolean more,
      CheckIn checkIn,
      List<String> confidences,
      List<Work> work,
      boolean hasWork,
      String delivery,
      List<Neighbour> above,
      List<Neighbour> below,
      boolean hasNeighbours,
      List<Fact> definition,
      List<Fact> targets,
      List<Edition> versions) {}

  private record Value(
      String day,
      String moment,
      String value,
      String confidence,
      String note,
      String who,
      String known) {}

  /** The form for a new value as it was sent, and what was wrong with it. */
  record CheckIn(String value, String at, String confidence, String note, List<String> errors) {
    static final CheckIn EMPTY = new CheckIn("", "", "", "", List.of());
  }

  private record Work(
      String key, String summary, String status, String lozenge, String effect, String from) {}

  private record Neighbour(String key, String name, String relation) {}

  private record Fact(String name, String value) {}

  private record Edition(int version, String when, String who, String why, String changed) {}

  Page page(Actor actor, String key, boolean asTable, CheckIn checkIn) {
    return journal.atOnce(() -> read(actor, key, asTable, checkIn));
  }

  private Page read(Actor actor, String key, boolean asTable, CheckIn checkIn) {
    Outcome outcome = browseOutcomes.one(actor, key).get().value();
    Programme programme = browseProgrammes.one(actor, outcome.programme()).get().value();
    Stand stand = browseReadings.stands(actor, List.of(outcome)).get().get(key);
    List<Reading> readings = browseReadings.newest(actor, key, SHOWN).get();
    List<LinkedIssue> work = browseLinks.issuesOf(actor, key).get();
    List<Edge> edges = shapeTree.tree(actor, programme.key()).get().value().edges();
    boolean member = members.isMember(actor, programme);
    View view =
        new View(
            OutcomeRow.of(outcome, stand, 0, "", phrases),
            programme.name(),
            outcome.narrative(),
            outcome.customerValue(),
            outcome.businessImpact(),
            outcome.influencers().stream().map(f -> functionName(programme, f)).toList(),
            member,
            member && work.isEmpty(),
            asTable,
            readings.isEmpty()
                ? null
                : Chart.of(
                    outcome, readings, settings.settings(actor).get().value().calendar(), phrases),
            Chart.WIDTH,
            Chart.HEIGHT,
            phrases.text("chart-title", outcome.name(), readings.size()),
            values(outcome, readings),
            !readings.isEmpty(),
            readings.size() == SHOWN,
            checkIn,
            CONFIDENCES,
            work.stream().map(linked -> work(outcome, linked)).toList(),
            !work.isEmpty(),
            delivery(work),
            neighbours(actor, edges.stream().filter(e -> e.from().equals(key)).toList(), true),
            neighbours(actor, edges.stream().filter(e -> e.to().equals(key)).toList(), false),
            edges.stream().anyMatch(e -> e.from().equals(key) || e.to().equals(key)),
            definition(outcome),
            targets(outcome),
            versions(browseOutcomes.versions(actor, key).get()));
    int status = checkIn.errors().isEmpty() ? 200 : 422;
    return new Page.Screen(status, "atl.general", "outcome", outcome.name(), Plain.of(view));
  }

  private static String functionName(Programme programme, String key) {
    return programme.function(key).map(Function::name).orElse(key);
  }

  private List<Value> values(Outcome outcome, List<Reading> readings) {
    List<Value> values = new ArrayList<>();
    for (Reading reading : readings) {
      values.add(
          new Value(
              phrases.day(reading.at()),
              reading.at().toString(),
              phrases.exact(reading.value(), outcome.metric().unit()),
              reading.confidence() == null
                  ? ""
                  : phrases.text("confidence-of-ten", reading.confidence()),
              reading.note(),
              phrases.person(reading.by()),
              phrases.moment(reading.knownAt())));
    }
    Collections.reverse(values);
    return values;
  }

  private Work work(Outcome outcome, LinkedIssue linked) {
    BigDecimal expected = linked.effect().expectedEffect();
    String amount = phrases.amount(expected, outcome.metric().unit());
    String lozenge =
        switch (linked.issue().progress()) {
          case TO_DO -> "aui-lozenge";
          case IN_PROGRESS -> "aui-lozenge aui-lozenge-inprogress";
          case DONE -> "aui-lozenge aui-lozenge-success";
        };
    return new Work(
        linked.issue().key(),
        linked.issue().summary(),
        linked.issue().status(),
        lozenge,
        expected != null && expected.signum() > 0 ? "+" + amount : amount,
        linked.inheritedFrom().map(epic -> phrases.text("inherited-from", epic)).orElse(""));
  }

  private String delivery(List<LinkedIssue> work) {
    long done = work.stream().filter(w -> w.issue().progress() == Progress.DONE).count();
    return work.isEmpty() ? "" : phrases.text("delivery", done, work.size());
  }

  private List<Neighbour> neighbours(Actor actor, List<Edge> edges, boolean above) {
    return edges.stream()
        .map(
            edge -> {
              String key = above ? edge.to() : edge.from();
              String name = browseOutcomes.one(actor, key).get().value().name();
              return new Neighbour(key, name, phrases.relation(edge));
            })
        .toList();
  }

  private List<Fact> definition(Outcome outcome) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("unit", outcome.metric().unit()));
    facts.add(fact("direction", phrases.word("direction", outcome.metric().direction())));
    facts.add(fact("formula", outcome.metric().formula()));
    facts.add(fact("source", outcome.metric().source()));
    facts.add(fact("grain", phrases.word("grain", outcome.metric().grain())));
    facts.add(fact("kind", phrases.word("kind", outcome.kind())));
    facts.add(fact("timing", phrases.word("timing", outcome.timing())));
    facts.add(fact("stage", outcome.stage()));
    facts.add(fact("baseline", phrases.amount(outcome.baseline(), outcome.metric().unit())));
    return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
  }

  private Fact fact(String name, String value) {
    return new Fact(phrases.text("field." + name), value);
  }

  private List<Fact> targets(Outcome outcome) {
    return outcome.targets().stream()
        .map(
            target ->
                new Fact(
                    target.quarter().toString(),
                    phrases.amount(target.value(), outcome.metric().unit())))
        .toList();
  }

  private List<Edition> versions(List<Version> versions) {
    List<Edition> editions = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Document<Outcome> document = versions.get(i).document();
      Optional<Outcome> before =
          i + 1 < versions.size()
              ? Optional.of(versions.get(i + 1).document().value())
              : Optional.empty();
      editions.add(
          new Edition(
              document.version(),
              phrases.moment(document.changedAt()),
              phrases.person(document.changedBy()),
              versions.get(i).why(),
              before.map(old -> changes(old, document.value())).orElse("")));
    }
    return editions;
  }

  /** The fields that differ, with what they were. */
  private String changes(Outcome before, Outcome after) {
    Map<String, String> old = OutcomeFields.of(before, phrases);
    Map<String, String> now = OutcomeFields.of(after, phrases);
    return String.join(
        "; ",
        now.keySet().stream()
            .filter(field -> !now.get(field).equals(old.get(field)))
            .map(
                field ->
                    phrases.text("was", phrases.text("field." + field), orDash(old.get(field))))
            .toList());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  /** Today, as a form's date. */
  String today() {
    return java.time.LocalDate.now(clock).toString();
  }

  /** A number typed in the reader's language, as the rules read it. */
  static String number(String typed) {
    String plain = typed.replace("\u00a0", "").replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains(".") ? plain : plain.replace(',', '.');
  }
}
