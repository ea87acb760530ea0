package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Delivery;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;

/**
 * Measures once and records what is new or differs, as the metric's user; keeps how it went. The
 * caller sees to it that one outcome is measured once at a time.
 */
public final class MetricRunner {
  private final Journal journal;
  private final People people;
  private final Readings readings;
  private final RecordReadings record;
  private final MetricRuns runs;
  private final MeasureIssues measure;
  private final Clock clock;

  public MetricRunner(
      Journal journal,
      People people,
      Readings readings,
      RecordReadings record,
      MetricRuns runs,
      Issues issues,
      IssueFigures figures,
      Clock clock) {
    this.journal = journal;
    this.people = people;
    this.readings = readings;
    this.record = record;
    this.runs = runs;
    this.measure = new MeasureIssues(issues, figures);
    this.clock = clock;
  }

  private record Written(BigDecimal newest, int written, int restated) {}

  /**
   * @param startedBy user key; empty when it was due
   * @param wholePast whether to measure every period that there ever was; done without being asked
   *     when nothing has gone well since the metric was defined, or the last run failed
   * @param before the newest run until now; null when there is none
   */
  MetricRun run(Document<JqlMetric> metric, String startedBy, boolean wholePast, MetricRun before) {
    Instant started = clock.instant();
    boolean whole = wholePast || isNew(metric, before) || before.failed();
    try {
      Answer<Written> answer = measured(metric.key(), metric.value(), whole, started);
      return kept(metric, startedBy, before, started, answer);
    } catch (RuntimeException fault) {
      Refusal why =
          Refusal.invalid(
              "", "shared-outcomes.jql-metric.fault", String.valueOf(fault.getMessage()));
      kept(metric, startedBy, before, started, Answer.refused(why));
      throw fault;
    }
  }

  /** Whether nothing was measured since it was defined so. */
  static boolean isNew(Document<JqlMetric> metric, MetricRun last) {
    return last == null || last.started().isBefore(metric.changedAt());
  }

  private MetricRun kept(
      Document<JqlMetric> metric,
      String startedBy,
      MetricRun before,
      Instant started,
      Answer<Written> answer) {
    Refusal why = answer.isDone() ? null : answer.reasons().get(0);
    MetricRun run =
        new MetricRun(
            metric.key(),
            started,
            Duration.between(started, clock.instant()),
            startedBy,
            metric.value().runAs(),
            why == null ? answer.get().newest() : null,
            why == null ? answer.get().written() : 0,
            why == null ? answer.get().restated() : 0,
            why == null ? 0 : (before == null ? 0 : before.failures()) + 1,
            why == null ? "" : why.key(),
            why == null ? List.of() : words(why));
    runs.add(run);
    return run;
  }

  private List<String> words(Refusal why) {
    return why.arguments().stream()
        .map(argument -> argument instanceof Actor user ? name(user) : String.valueOf(argument))
        .toList();
  }

  private String name(Actor user) {
    return people.withKey(user.userKey()).map(Person::displayName).orElse(user.userKey());
  }

  private Answer<Written> measured(String key, JqlMetric metric, boolean wholePast, Instant now) {
    if (people.withKey(metric.runAs()).filter(Person::active).isEmpty()) {
      return Answer.refused(
          Refusal.invalid(
              "runAs", "shared-outcomes.jql-metric.user-left", new Actor(metric.runAs())));
    }
    Outcome outcome = journal.snapshot().find(Outcome.KIND, key).orElseThrow().value();
    Periods periods =
        new Periods(outcome.metric().grain(), Settings.of(journal.snapshot()).calendar());
    LocalDate today = now.atZone(metric.zone()).toLocalDate();
    LocalDate from = wholePast ? null : periods.back(today, metric.lookBack());
    return measure.measure(metric, periods, from, now).then(values -> write(key, metric, values));
  }

  private Answer<Written> write(String key, JqlMetric metric, List<PeriodValue> values) {
    List<PeriodValue> whole = values.stream().filter(PeriodValue::whole).toList();
    List<ReadingDraft> changed = changed(key, metric, whole);
    BigDecimal newest = values.isEmpty() ? null : values.get(values.size() - 1).value();
    return record
        .record(new Actor(metric.runAs()), Delivery.counted(key, metric.runAs()), changed)
        .then(recorded -> written(newest, recorded));
  }

  private static Answer<Written> written(BigDecimal newest, Recorded recorded) {
    return recorded.rejected().isEmpty()
        ? Answer.done(new Written(newest, recorded.accepted(), recorded.replaced()))
        : Answer.refused(recorded.rejected().get(0).reason());
  }

  /** What is recorded already stays as it is, with who gave it and when. */
  private List<ReadingDraft> changed(String key, JqlMetric metric, List<PeriodValue> values) {
    NavigableMap<Instant, BigDecimal> known = new TreeMap<>();
    for (Reading reading : readings.of(key)) {
      known.put(reading.at(), reading.value());
    }
    List<ReadingDraft> changed = new ArrayList<>();
    boolean begun = metric.per() == null;
    for (PeriodValue value : values) {
      Instant at = value.last().atStartOfDay().toInstant(ZoneOffset.UTC);
      BigDecimal before = known.get(at);
      // Nothing before the first issue is no zero: it had not begun.
      begun = begun || !known.headMap(at, true).isEmpty() || value.value().signum() != 0;
      if (begun && (before == null || before.compareTo(value.value()) != 0)) {
        changed.add(draft(changed.size() + 1, value));
      }
    }
    return changed;
  }

  private static ReadingDraft draft(int line, PeriodValue value) {
    return new ReadingDraft(line, value.last().toString(), value.value().toPlainString(), null, "");
  }
}
