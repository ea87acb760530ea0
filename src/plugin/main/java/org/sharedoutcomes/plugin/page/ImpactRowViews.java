package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.impact.Evidence;
import org.sharedoutcomes.core.impact.FindEvidence;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.impact.RecordResult;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Durability;
import org.sharedoutcomes.core.link.Result.Verdict;

/** One row of the impact ledger with what the readings show, its form and its history. */
public final class ImpactRowViews {
  private final FindEvidence findEvidence;
  private final RecordResult recordResult;
  private final ImpactWords words;
  private final EffectWords effects;
  private final Phrases phrases;
  private final Clock clock;

  public ImpactRowViews(
      FindEvidence findEvidence,
      RecordResult recordResult,
      ImpactWords words,
      EffectWords effects,
      Phrases phrases,
      Clock clock) {
    this.findEvidence = findEvidence;
    this.recordResult = recordResult;
    this.words = words;
    this.effects = effects;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * What the page prints.
   *
   * @param evidence what the readings show, sentence by sentence
   * @param typed what stands in the fields, by name
   * @param errors what is wrong with it, by field; {@code whole} for all of it
   */
  private record View(
      String issue,
      String summary,
      String outcome,
      String outcomeName,
      String programme,
      String unit,
      String expected,
      String confidence,
      String rationale,
      String done,
      String lookBack,
      String waits,
      List<String> evidence,
      List<Other> others,
      String othersWords,
      boolean mayRecord,
      boolean mayCheck,
      int version,
      Map<String, String> typed,
      Map<String, String> errors,
      List<Choice> verdicts,
      List<Choice> days,
      List<Told> history,
      boolean hasHistory) {}

  private record Other(String key, String summary) {}

  private record Choice(String value, String label, boolean chosen) {}

  /**
   * One result.
   *
   * @param checkable whether it has an effect that may fade
   * @param open whether the form for that is what the page is about
   */
  private record Told(
      int number,
      String title,
      String verdict,
      String lozenge,
      String line,
      String overridden,
      String reason,
      String comment,
      String durability,
      String lasting,
      String checked,
      boolean checkable,
      boolean open,
      String durabilityTyped,
      String left,
      String checkComment,
      String checkError) {}

  private Map<String, String> errors(List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason ->
            errors.merge(
                reason.field().isEmpty() ? "whole" : reason.field(),
                phrases.say(reason),
                (one, other) -> one + " " + other));
    return errors;
  }

  /** What the page of the row prints, with what was typed and why it was refused. */
  Record view(Actor actor, LedgerRow row, Map<String, String> typed, List<Refusal> reasons) {
    Map<String, String> errors = errors(reasons);
    Evidence evidence = findEvidence.lookBack(row);
    List<IssueFacts> others = findEvidence.others(actor, row);
    boolean may = recordResult.mayRecord(actor, row);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("actual", evidence.change().map(BigDecimal::toPlainString).orElse(""));
    fields.putAll(typed);
    return new View(
        row.issue().key(),
        row.issue().summary(),
        row.outcome().key(),
        row.outcome().name(),
        row.outcome().programme(),
        row.outcome().metric().unit(),
        effects.size(row.effect(), row.outcome().metric().unit()),
        words.percent(row.effect().confidence()),
        row.effect().rationale(),
        words.done(row.issue()),
        words.day(row.lookBack()),
        words.waits(row, LocalDate.now(clock)),
        evidence(row, evidence),
        others.stream().map(issue -> new Other(issue.key(), issue.summary())).toList(),
        words.text(others(evidence, others)),
        may && row.effect().expectedEffect() != null,
        may,
        row.version(),
        fields,
        errors,
        verdicts(fields.getOrDefault("verdict", "")),
        days(row, fields.getOrDefault("checkDays", "")),
        history(row, typed, errors),
        !row.results().isEmpty());
  }

  /** Where no time can be compared, nobody knows what else was done in it. */
  private static String others(Evidence evidence, List<IssueFacts> others) {
    if (evidence.change().isEmpty()) {
      return "others-unknown";
    }
    return others.isEmpty() ? "others-none" : "others";
  }

  private List<String> evidence(LedgerRow row, Evidence evidence) {
    if (row.effect().expectedEffect() == null) {
      return List.of(words.text("expected-no-more", row.issue().key(), row.outcome().name()));
    }
    if (row.issue().done().isEmpty()) {
      return List.of(words.text("evidence-not-done"));
    }
    if (evidence.change().isEmpty()) {
      return List.of(words.text("evidence-none"));
    }
    String unit = row.outcome().metric().unit();
    BigDecimal change = evidence.change().get();
    return List.of(
        words.text(
            "evidence",
            phrases.amount(evidence.before().get().value(), unit),
            evidence.before().get().day(),
            phrases.amount(evidence.after().get().value(), unit),
            evidence.after().get().day(),
            words.signed(change, unit)),
        evidence.noise() == null
            ? words.text("noise-unknown")
            : words.text("noise", phrases.amount(evidence.noise(), unit)),
        words.text("suggests", words.verdict(findEvidence.suggest(row, change))));
  }

  private List<Choice> verdicts(String chosen) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("verdict-by-rule"), chosen.isEmpty())),
            Arrays.stream(Verdict.values())
                .map(
                    verdict ->
                        new Choice(
                            Findings.name(verdict),
                            words.verdict(verdict),
                            Findings.name(verdict).equals(chosen))))
        .toList();
  }

  /** 30, 60, 90 and the horizon that was said. */
  private List<Choice> days(LedgerRow row, String chosen) {
    TreeSet<Integer> offered = new TreeSet<>(List.of(30, 60, 90));
    Integer horizon = row.effect().horizonDays();
    if (horizon != null) {
      offered.add(horizon);
    }
    String wanted = chosen.isEmpty() ? Integer.toString(horizon == null ? 30 : horizon) : chosen;
    return offered.stream()
        .map(
            days ->
                new Choice(
                    days.toString(), words.text("days", days), days.toString().equals(wanted)))
        .toList();
  }

  private List<Told> history(LedgerRow row, Map<String, String> typed, Map<String, String> errors) {
    List<Told> history = new ArrayList<>();
    for (int number = row.results().size(); number > 0; number--) {
      boolean sent = typed.getOrDefault("number", "").equals(Integer.toString(number));
      history.add(
          told(
              row, number, sent ? typed : Map.of(), sent ? String.join(" ", errors.values()) : ""));
    }
    return history;
  }

  private Told told(LedgerRow row, int number, Map<String, String> typed, String error) {
    Result result = row.results().get(number - 1);
    boolean newest = number == row.results().size();
    boolean due = newest && row.state(LocalDate.now(clock)) == State.CHECK_DUE;
    return new Told(
        number,
        words.text("result-title", number, words.said(result.by(), result.at())),
        words.verdict(result.verdict()),
        ImpactWords.lozenge(result.verdict()),
        words.text(
            "compared",
            result.actual() == null
                ? words.text("nobody-can-tell")
                : words.signed(result.actual(), result.unit()),
            words.signed(result.expected(), result.unit()),
            result.confidence() == null
                ? words.text("not-said")
                : words.percent(result.confidence())),
        result.verdict() == result.suggested()
            ? ""
            : words.text("overridden", words.verdict(result.suggested())),
        result.reason(),
        result.comment(),
        words.durability(result),
        ImpactWords.lozenge(result.durability()),
        checked(result),
        result.checkOn() != null,
        due || !error.isEmpty(),
        typed.getOrDefault("durability", ""),
        typed.getOrDefault("left", due ? left(row) : ""),
        typed.getOrDefault("comment", ""),
        error);
  }

  private String left(LedgerRow row) {
    return findEvidence.check(row).change().map(BigDecimal::toPlainString).orElse("");
  }

  /** Who looked whether it lasts, what was left, and what they said. */
  private String checked(Result result) {
    if (result.durability() == Durability.NONE || result.check() == null) {
      return "";
    }
    Result.Check check = result.check();
    String said = words.said(check.by(), check.at());
    String left =
        check.actual() == null
            ? ""
            : " " + words.text("left-of-it", words.signed(check.actual(), result.unit()));
    return said + "." + left + (check.comment().isEmpty() ? "" : " " + check.comment());
  }
}
