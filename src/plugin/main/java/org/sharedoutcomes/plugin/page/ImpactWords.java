package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Durability;
import org.sharedoutcomes.core.link.Result.Verdict;

/** What came of expected effects, in the reader's words. */
public final class ImpactWords {
  static final String PATH = "/plugins/servlet/shared-outcomes/impact-ledger";

  private final Texts texts;
  private final Phrases phrases;

  public ImpactWords(Texts texts, Phrases phrases) {
    this.texts = texts;
    this.phrases = phrases;
  }

  String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.impact." + name, arguments);
  }

  /** A change with its sign and unit; empty for none. */
  String signed(BigDecimal change, String unit) {
    String shown = phrases.amount(change, unit);
    return change != null && change.signum() > 0 ? "+" + shown : shown;
  }

  String day(LocalDate day) {
    return phrases.text("shown", day);
  }

  String day(Optional<LocalDate> day) {
    return day.map(this::day).orElse("");
  }

  String done(IssueFacts issue) {
    return issue.done().map(phrases::day).orElseGet(() -> text("not-done"));
  }

  String percent(Integer confidence) {
    return confidence == null ? "" : text("percent", confidence);
  }

  String verdict(Verdict verdict) {
    return text("verdict-" + Findings.name(verdict));
  }

  static String lozenge(Verdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> "aui-lozenge aui-lozenge-success";
      case PARTLY -> "aui-lozenge aui-lozenge-inprogress";
      case OPPOSITE -> "aui-lozenge aui-lozenge-error";
      case NOT_CONFIRMED -> "aui-lozenge aui-lozenge-moved";
      case INCONCLUSIVE -> "aui-lozenge";
    };
  }

  /** Empty where there is nothing that could last. */
  String durability(Result result) {
    return switch (result.durability()) {
      case NONE -> "";
      case OPEN -> text("check-on", result.checkOn());
      case HOLDS -> text("holds");
      case FADED -> text("faded");
    };
  }

  /** AUI's class for the lozenge; empty while nothing is known. */
  static String lozenge(Durability durability) {
    return switch (durability) {
      case NONE, OPEN -> "";
      case HOLDS -> "aui-lozenge aui-lozenge-subtle aui-lozenge-success";
      case FADED -> "aui-lozenge aui-lozenge-moved";
    };
  }

  /** The result in one line; empty for none. */
  String line(Optional<Result> found) {
    return found.map(this::line).orElse("");
  }

  /** The result of a link, or that its look-back is due where somebody is asked for one. */
  String came(Tag tag, boolean asked, LocalDate today) {
    boolean due =
        asked
            && tag.inheritedFrom().isEmpty()
            && tag.effect().expectedEffect() != null
            && tag.lookBack().filter(day -> !today.isBefore(day)).isPresent();
    return tag.result().map(this::line).orElseGet(() -> due ? text("say-now") : "");
  }

  private String line(Result result) {
    String came = signed(result.actual(), result.unit());
    String verdict = verdict(result.verdict());
    String line =
        came.isEmpty()
            ? verdict
            : text("line", verdict, came, signed(result.expected(), result.unit()));
    return result.durability() == Durability.NONE ? line : line + " · " + durability(result);
  }

  /** What the row waits for; empty when for nothing. */
  String waits(LedgerRow row, LocalDate today) {
    State state = row.state(today);
    return switch (state) {
      case DUE -> overdue(row, today);
      case CHECK_DUE -> text("check-due", overdue(row, today));
      case UPCOMING -> "";
      case NO_DAY -> row.issue().done().isPresent() ? text("no-horizon") : after(row);
      case SETTLED -> row.dueDay().map(day -> text("check-on", day)).orElse("");
    };
  }

  private String after(LedgerRow row) {
    Integer days = row.effect().horizonDays();
    return days == null ? text("no-horizon") : text("after", days);
  }

  private String overdue(LedgerRow row, LocalDate today) {
    long days = ChronoUnit.DAYS.between(row.dueDay().orElseThrow(), today);
    return days == 0 ? text("due-today") : text("overdue", days);
  }

  /** Who said it, and when. */
  String said(String by, java.time.Instant at) {
    return text("said", phrases.person(by), at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  static String path(LedgerRow row) {
    return path(row.issue().key(), row.outcome().key());
  }

  /** Where one row stands with its form. */
  static String path(String issue, String outcome) {
    return PATH + "/" + issue + "/" + IssueSearches.encoded(outcome);
  }
}
