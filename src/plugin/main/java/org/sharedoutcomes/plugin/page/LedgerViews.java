package org.sharedoutcomes.plugin.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.impact.Calibration;
import org.sharedoutcomes.core.impact.Calibration.Figures;
import org.sharedoutcomes.core.impact.Ledger;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.impact.RecordResult;
import org.sharedoutcomes.core.link.Result;

/** The lines of the impact ledger. */
public final class LedgerViews {
  private final RecordResult recordResult;
  private final ImpactWords words;
  private final EffectWords effects;

  public LedgerViews(RecordResult recordResult, ImpactWords words, EffectWords effects) {
    this.recordResult = recordResult;
    this.words = words;
    this.effects = effects;
  }

  /**
   * One bet.
   *
   * @param act what the link to its form says; {@code named} says also of what
   */
  record Line(
      String issue,
      String summary,
      String outcome,
      String outcomeName,
      String expected,
      String confidence,
      String done,
      String lookBack,
      String waits,
      boolean due,
      String actual,
      String verdict,
      String lozenge,
      String reason,
      String durability,
      String lasting,
      String said,
      String earlier,
      String team,
      String path,
      String act,
      String named,
      boolean asks) {}

  /** What one team said beside what came; the words alone when the figures are hidden. */
  record TeamLine(
      String name,
      String words,
      boolean shown,
      String stated,
      String hitRate,
      String results,
      String brier) {}

  List<Line> lines(Actor actor, Ledger ledger, List<LedgerRow> rows) {
    return rows.stream().map(row -> line(actor, row, ledger.today())).toList();
  }

  private Line line(Actor actor, LedgerRow row, LocalDate today) {
    Optional<Result> newest = row.newest();
    State state = row.state(today);
    boolean asks = row.isDue(today) && recordResult.mayRecord(actor, row);
    String act = words.text(!asks ? "open" : state == State.DUE ? "say" : "check");
    return new Line(
        row.issue().key(),
        row.issue().summary(),
        row.outcome().key(),
        row.outcome().name(),
        expected(row),
        words.percent(confidence(row)),
        words.done(row.issue()),
        words.day(lookBack(row)),
        words.waits(row, today),
        row.isDue(today),
        newest.map(result -> words.signed(result.actual(), result.unit())).orElse(""),
        newest.map(result -> words.verdict(result.verdict())).orElse(""),
        newest.map(result -> ImpactWords.lozenge(result.verdict())).orElse(""),
        newest.map(Result::reason).orElse(""),
        newest.map(words::durability).orElse(""),
        newest.map(result -> ImpactWords.lozenge(result.durability())).orElse(""),
        newest.map(result -> words.said(result.by(), result.at())).orElse(""),
        row.results().size() < 2 ? "" : words.text("earlier", row.results().size() - 1),
        row.team(),
        ImpactWords.path(row),
        act,
        words.text("of", act, row.issue().key(), row.outcome().name()),
        asks);
  }

  /** What the newest result was compared with; before there is one, what is expected now. */
  private String expected(LedgerRow row) {
    return row.newest()
        .map(result -> words.signed(result.expected(), result.unit()))
        .orElseGet(() -> effects.size(row.effect(), row.outcome().metric().unit()));
  }

  private static Integer confidence(LedgerRow row) {
    return row.newest().isPresent() ? row.newest().get().confidence() : row.effect().confidence();
  }

  private static Optional<LocalDate> lookBack(LedgerRow row) {
    return row.lookBack().or(() -> row.newest().map(Result::lookBack));
  }

  List<TeamLine> teams(Calibration calibration, boolean functions) {
    return calibration.teams().stream()
        .map(
            team ->
                line(
                    team.name().isEmpty()
                        ? words.text(functions ? "no-function" : "no-team")
                        : team.name(),
                    team.figures()))
        .toList();
  }

  /** Over the teams shown; null when fewer than two are. */
  TeamLine sum(Calibration calibration) {
    return calibration.sum().isPresent() ? line(words.text("sum"), calibration.sum()) : null;
  }

  private TeamLine line(String name, Optional<Figures> found) {
    if (found.isEmpty()) {
      return new TeamLine(name, words.text("hidden", Calibration.FEWEST), false, "", "", "", "");
    }
    Figures figures = found.get();
    String sentence =
        words.text(
            "calibrated", figures.stated(), figures.cameTrue(), figures.results(), judged(figures));
    return new TeamLine(
        name,
        figures.faded() == 0
            ? sentence
            : sentence + " " + words.text("of-these-faded", figures.faded()),
        true,
        effects.text("percent", figures.stated()),
        effects.text("percent", figures.hitRate()),
        words.text("number", figures.results()),
        words.text("number", figures.brier()));
  }

  /** Within ten points is well judged: with so few results nobody can tell closer. */
  private String judged(Figures figures) {
    int off = figures.stated() - figures.hitRate();
    return words.text(off > 10 ? "too-sure" : off < -10 ? "too-careful" : "well-judged");
  }
}
