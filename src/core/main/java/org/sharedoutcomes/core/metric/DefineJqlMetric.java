package org.sharedoutcomes.core.metric;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Shows how an outcome is measured from Jira to its users, and lets the programme's members set it
 * up, try it and end it.
 */
public final class DefineJqlMetric {
  /** A preview shows so many periods. */
  private static final int PREVIEWED = 8;

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final JqlMetricReader reader;
  private final MeasureIssues measure;
  private final Clock clock;

  public DefineJqlMetric(
      Journal journal,
      Permissions permissions,
      People people,
      Issues issues,
      IssueFigures figures,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.reader = new JqlMetricReader(issues, people, permissions);
    this.measure = new MeasureIssues(issues, figures);
    this.clock = clock;
  }

  /** The metric; empty when the outcome has none. */
  public Answer<Optional<Document<JqlMetric>>> find(Actor actor, String outcome) {
    return access
        .user(actor)
        .then(user -> outcome(outcome))
        .map(found -> journal.snapshot().find(JqlMetric.KIND, outcome));
  }

  /** The metric; refused when the outcome has none. */
  public Answer<Document<JqlMetric>> one(Actor actor, String outcome) {
    return find(actor, outcome)
        .then(
            found ->
                found
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound("", "shared-outcomes.jql-metric.none", outcome))));
  }

  /**
   * Sets it up, or anew.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<JqlMetric>> define(
      Actor actor, String outcome, OptionalInt expectedVersion, JqlMetricDraft draft) {
    return read(actor, outcome, draft)
        .then(
            metric -> {
              int newest = version(outcome);
              return journal.save(
                  new Change<>(
                      JqlMetric.KIND,
                      outcome,
                      expectedVersion.orElse(newest),
                      actor,
                      newest == 0 ? "created" : "changed",
                      "",
                      metric));
            });
  }

  /** Ends it; the values stay. */
  public Answer<Integer> remove(Actor actor, String outcome, OptionalInt expectedVersion) {
    return one(actor, outcome)
        .then(found -> member(actor, outcome).map(programme -> found))
        .then(
            found ->
                journal.delete(
                    JqlMetric.KIND, outcome, expectedVersion.orElse(found.version()), actor, ""));
  }

  /** What the metric would give now and for the newest periods; writes nothing. */
  public Answer<List<PeriodValue>> preview(Actor actor, String outcome, JqlMetricDraft draft) {
    Instant now = clock.instant();
    return read(actor, outcome, draft)
        .then(
            metric -> {
              Periods periods =
                  new Periods(
                      outcome(outcome).get().metric().grain(),
                      Settings.of(journal.snapshot()).calendar());
              LocalDate today = now.atZone(metric.zone()).toLocalDate();
              return measure.measure(metric, periods, periods.back(today, PREVIEWED), now);
            });
  }

  private Answer<JqlMetric> read(Actor actor, String outcome, JqlMetricDraft draft) {
    return access
        .user(actor)
        .then(user -> member(actor, outcome))
        .then(programme -> reader.read(actor, programme, draft));
  }

  private Answer<Programme> member(Actor actor, String outcome) {
    return outcome(outcome)
        .then(
            found -> {
              Programme programme =
                  journal.snapshot().find(Programme.KIND, found.programme()).orElseThrow().value();
              return members.member(actor, programme).map(member -> programme);
            });
  }

  private Answer<Outcome> outcome(String key) {
    return journal
        .snapshot()
        .find(Outcome.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }

  private int version(String outcome) {
    return journal.find(JqlMetric.KIND, outcome).map(Document::version).orElse(0);
  }
}
