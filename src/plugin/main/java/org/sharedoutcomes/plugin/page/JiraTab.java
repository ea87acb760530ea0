package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.metric.DefineJqlMetric;
import org.sharedoutcomes.core.metric.JqlMetricDraft;
import org.sharedoutcomes.core.metric.MetricRun;
import org.sharedoutcomes.core.metric.PeriodValue;
import org.sharedoutcomes.core.metric.RunJqlMetric;

/** Measuring the outcome by a query over Jira's issues: the form, a preview, and the runs. */
public final class JiraTab implements OutcomeTab {
  private static final String NAME = "jira";
  private static final List<String> FIELDS =
      List.of(
          "jql",
          "measure",
          "field",
          "part",
          "per",
          "since",
          "timeZone",
          "every",
          "lookBack",
          "runAs");

  private final DefineJqlMetric metrics;
  private final RunJqlMetric runs;
  private final JqlMetricForms forms;
  private final Phrases phrases;

  public JiraTab(
      DefineJqlMetric metrics, RunJqlMetric runs, JqlMetricForms forms, Phrases phrases) {
    this.metrics = metrics;
    this.runs = runs;
    this.forms = forms;
    this.phrases = phrases;
  }

  /**
   * @param shown what the preview found, the newest first; null when nobody asked
   * @param wrong the sentences to show at each field, and those about the whole under no name
   */
  private record View(
      boolean member,
      boolean defined,
      String sentence,
      JqlMetricForm form,
      Map<String, String> wrong,
      List<Measured> shown,
      List<Ran> runs,
      boolean hasRuns,
      boolean failing) {}

  private record Measured(String period, String value) {}

  private record Ran(
      String when, String took, String who, String value, String written, String error) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return view(opened, forms.now(opened), List.of(), null);
  }

  private View view(
      OpenedOutcome opened, JqlMetricForm form, List<Refusal> reasons, List<Measured> shown) {
    List<MetricRun> ran = runs.runs(opened.actor(), opened.key()).get();
    return new View(
        opened.member(),
        form.version() > 0,
        forms.sentence(opened),
        form,
        wrong(reasons),
        shown,
        ran.stream().map(run -> ran(opened, run)).toList(),
        !ran.isEmpty(),
        !ran.isEmpty() && ran.get(0).failed());
  }

  private Map<String, String> wrong(List<Refusal> reasons) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      String field = FIELDS.contains(reason.field()) ? reason.field() : "whole";
      wrong.merge(field, phrases.say(reason), (one, other) -> one + " " + other);
    }
    return wrong;
  }

  private Ran ran(OpenedOutcome opened, MetricRun run) {
    return new Ran(
        phrases.moment(run.started()),
        phrases.text("jql-metric.milliseconds", run.took().toMillis()),
        run.startedBy().isEmpty()
            ? phrases.text("jql-metric.as", phrases.person(run.runAs()))
            : phrases.text(
                "jql-metric.by", phrases.person(run.runAs()), phrases.person(run.startedBy())),
        phrases.amount(run.value(), opened.unit()),
        run.failed() ? "" : phrases.text("jql-metric.written", run.written(), run.restated()),
        run.failed() ? phrases.say(run.error()) : "");
  }

  @Override
  public Done post(OpenedOutcome opened) {
    return switch (opened.visit().parameter("do")) {
      case "run" -> run(opened, false);
      case "past" -> run(opened, true);
      case "remove" -> remove(opened);
      case "preview" -> preview(opened);
      default -> save(opened);
    };
  }

  private Done run(OpenedOutcome opened, boolean past) {
    Answer<MetricRun> answer = runs.run(opened.actor(), opened.key(), past);
    return answer.isDone()
        ? Done.led(opened, NAME, answer.get().failed() ? "jql-metric-failed" : "jql-metric-ran")
        : Done.refused(answer.reasons());
  }

  private Done remove(OpenedOutcome opened) {
    Answer<Integer> answer =
        metrics.remove(opened.actor(), opened.key(), JqlMetricForm.version(opened.visit()));
    return answer.isDone()
        ? Done.led(opened, NAME, "jql-metric-removed")
        : Done.refused(answer.reasons());
  }

  private Done save(OpenedOutcome opened) {
    JqlMetricForm typed = JqlMetricForm.typed(opened.visit());
    OptionalInt expected = JqlMetricForm.version(opened.visit());
    JqlMetricDraft draft = typed.draft();
    Answer<?> answer = metrics.define(opened.actor(), opened.key(), expected, draft);
    return answer.isDone()
        ? Done.led(opened, NAME, "jql-metric-saved")
        : Done.again(view(opened, typed, answer.reasons(), null));
  }

  private Done preview(OpenedOutcome opened) {
    JqlMetricForm typed = JqlMetricForm.typed(opened.visit());
    Answer<List<PeriodValue>> answer = metrics.preview(opened.actor(), opened.key(), typed.draft());
    return Done.again(
        view(
            opened,
            typed,
            answer.reasons(),
            answer.isDone() ? measured(opened, answer.get()) : null));
  }

  private List<Measured> measured(OpenedOutcome opened, List<PeriodValue> values) {
    List<Measured> shown = new ArrayList<>();
    for (PeriodValue value : values) {
      String amount = phrases.exact(value.value(), opened.unit());
      shown.add(
          0,
          new Measured(
              value.first().equals(value.last())
                  ? phrases.text("shown", value.first())
                  : phrases.text("jql-metric.period", value.first(), value.last()),
              value.whole() ? amount : phrases.text("jql-metric.so-far", amount)));
    }
    return shown;
  }
}
