package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Outcomes {@code a} and {@code b}, in %, owned by Paula. It is 15 May 2026. */
final class ImpactScene {
  final World world = new World();
  final BrowseLinks browseLinks =
      new BrowseLinks(world.issues, world.links, world.journal, world.permissions);
  final TagIssue tagIssue =
      new TagIssue(world.issues, world.journal, world.permissions, world.lock);
  final ViewLedger view =
      new ViewLedger(world.issues, world.journal, world.people, world.permissions, world.clock);
  final FindEvidence evidence = new FindEvidence(world.readings, browseLinks, world.clock);
  final RecordResult record =
      new RecordResult(view, evidence, world.journal, world.permissions, world.lock, world.clock);

  ImpactScene() {
    save(Programme.KIND, "DEMO", OutcomeExamples.demo());
    save(Outcome.KIND, "a", OutcomeExamples.outcome("a", "Outcome a"));
    save(Outcome.KIND, "b", OutcomeExamples.outcome("b", "Outcome b"));
  }

  <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(Document::version).orElse(0);
    world.journal.save(new Change<>(kind, key, version, Actor.SYSTEM, "set", "", value)).get();
  }

  /** Expects +3 with 60 %, thirty days after done, of an epic that is done on that day. */
  String bet(long id, String doneOn) {
    return bet(id, doneOn, "a", "3", 30, null);
  }

  String bet(
      long id, String doneOn, String outcome, String expected, Integer horizon, String lookBack) {
    String key = "TIMOB-" + id;
    AnIssue issue = AnIssue.epic(id, key).assignee(FakePeople.MAX);
    world.issues.put(doneOn == null ? issue : issue.done(Instant.parse(doneOn + "T12:00:00Z")));
    BigDecimal effect = expected == null ? null : new BigDecimal(expected);
    tagIssue
        .tag(
            FakePeople.DEV,
            key,
            OptionalInt.empty(),
            List.of(new TagDraft(outcome, effect, 60, horizon, "", lookBack, false)))
        .get();
    return key;
  }

  void plan(long id, Plan plan) {
    save(Plan.KIND, Long.toString(id), plan);
  }

  /** Weekly values of an outcome from that day on. */
  void values(String outcome, String first, String... values) {
    for (int i = 0; i < values.length; i++) {
      Instant at = Instant.parse(first + "T00:00:00Z").plusSeconds(604_800L * i);
      world.readings.add(
          List.of(new Reading(outcome, at, new BigDecimal(values[i]), null, "", "u-paula", at)));
    }
  }

  Ledger ledger() {
    return view.ledger(FakePeople.DEV, LedgerRequest.of("DEMO")).get();
  }

  static ResultDraft came(String actual) {
    return new ResultDraft(actual == null ? null : new BigDecimal(actual), "", "", "", null);
  }

  Answer<LedgerRow> record(String issue, ResultDraft draft) {
    return record.record(FakePeople.DEV, issue, "a", OptionalInt.empty(), draft);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
