package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.nudge.Condition;
import org.sharedoutcomes.core.nudge.NudgeRule;
import org.sharedoutcomes.core.nudge.NudgeRule.Audience;
import org.sharedoutcomes.core.nudge.RuleHealth;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** What nudges and their rules say, in the reader's language. */
public final class NudgeWords {
  private final Texts texts;
  private final Journal journal;

  public NudgeWords(Texts texts, Journal journal) {
    this.texts = texts;
    this.journal = journal;
  }

  String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.nudge.page." + name, arguments);
  }

  /** The rule as sentences: what it watches, when it is over, what it does in silence. */
  List<String> sentences(NudgeRule rule) {
    List<String> sentences = new ArrayList<>();
    String unit = unit(rule);
    String whom = whom(rule.audience());
    if (rule.condition() != null) {
      String condition = condition(rule.condition(), unit);
      sentences.add(
          rule.pendingDays() == 0
              ? text("when", scope(rule), condition, whom)
              : text("when-for", scope(rule), condition, rule.pendingDays(), whom));
      exit(rule.condition(), unit, sentences);
    }
    if (rule.quietDays() != null) {
      sentences.add(
          rule.condition() == null
              ? text("silent", scope(rule), rule.quietDays(), whom)
              : text("silent-too", rule.quietDays()));
    }
    return sentences;
  }

  private void exit(Condition condition, String unit, List<String> sentences) {
    if (condition.exit() != null && condition.exit().compareTo(condition.threshold()) != 0) {
      String key = condition.kind() == Condition.Kind.BELOW ? "exit-from" : "exit-to";
      sentences.add(text(key, amount(condition, condition.exit(), unit)));
    }
  }

  /** The condition without the rest of the sentence, such as "is below 35 %". */
  String condition(Condition condition, String unit) {
    String kind = "condition." + Findings.name(condition.kind());
    return switch (condition.kind()) {
      case ABOVE, BELOW -> text(kind, amount(condition, condition.threshold(), unit));
      case OFF_PACE ->
          condition.threshold().signum() == 0
              ? text("condition.off-pace-at-all")
              : text(kind, amount(condition, condition.threshold(), unit));
      case RISES, FALLS ->
          text(kind, amount(condition, condition.threshold(), unit), condition.days());
      case WORSE_IN_A_ROW -> text(kind, condition.threshold());
      case UNUSUAL -> text(kind);
    };
  }

  private static Object amount(Condition condition, BigDecimal value, String unit) {
    return new Amount(value, condition.percent() ? "%" : unit);
  }

  /** The metric's unit when the rule watches one outcome; empty when units may differ. */
  private String unit(NudgeRule rule) {
    return rule.outcomes().size() == 1
        ? journal
            .snapshot()
            .find(Outcome.KIND, rule.outcomes().get(0))
            .map(found -> found.value().metric().unit())
            .orElse("")
        : "";
  }

  private String scope(NudgeRule rule) {
    if (rule.outcomes().isEmpty()) {
      String programme =
          journal
              .snapshot()
              .find(Programme.KIND, rule.programme())
              .map(found -> found.value().name())
              .orElse(rule.programme());
      return text("scope-all", programme);
    }
    List<String> names =
        rule.outcomes().stream()
            .map(
                key ->
                    journal
                        .snapshot()
                        .find(Outcome.KIND, key)
                        .map(Document::value)
                        .map(Outcome::name)
                        .orElse(key))
            .toList();
    return names.size() == 1 ? text("scope-one", names.get(0)) : text("scope-some", names);
  }

  private String whom(Audience audience) {
    List<Object> whom = new ArrayList<>();
    if (audience.owner()) {
      whom.add(text("whom-owner"));
    }
    if (audience.influencers()) {
      whom.add(text("whom-influencers"));
    }
    audience.users().forEach(user -> whom.add(new Actor(user)));
    return text("shown", whom);
  }

  String health(RuleHealth health) {
    return text("health", health.fired(), health.handled(), health.ignored(), health.open());
  }

  /** The suggestion in words; empty for none. */
  String suggestion(NudgeRule rule, RuleHealth health) {
    return health
        .suggestion()
        .map(
            found ->
                text(
                    "suggestion",
                    health.ignored(),
                    new Amount(found.threshold(), rule.condition().percent() ? "%" : unit(rule)),
                    found.now(),
                    found.then()))
        .orElse("");
  }

  String say(Notice notice) {
    return texts.text(notice.key(), notice.arguments().toArray());
  }
}
