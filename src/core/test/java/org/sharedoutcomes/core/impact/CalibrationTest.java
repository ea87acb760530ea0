package org.sharedoutcomes.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sharedoutcomes.core.impact.Calibration.Figures;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Check;
import org.sharedoutcomes.core.link.Result.Verdict;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class CalibrationTest {
  private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

  private final List<LedgerRow> rows = new ArrayList<>();

  private static Result result(Integer confidence, Verdict verdict, boolean faded) {
    LocalDate checkOn = verdict.mayFade() ? LocalDate.of(2026, 5, 10) : null;
    Check check = faded ? new Check(false, null, "", "u-paula", AT) : null;
    return new Result(
        BigDecimal.ONE,
        confidence,
        "%",
        null,
        BigDecimal.ONE,
        verdict,
        verdict,
        "",
        "",
        "u-paula",
        AT,
        checkOn,
        check);
  }

  private void row(String team, Result... results) {
    long id = rows.size() + 1L;
    rows.add(
        new LedgerRow(
            AnIssue.epic(id, "TIMOB-" + id).build(),
            OutcomeExamples.activationRate(),
            Effect.UNKNOWN,
            List.of(results),
            false,
            null,
            team,
            1));
  }

  private void results(String team, int confidence, int hits, int misses) {
    for (int i = 0; i < hits; i++) {
      row(team, result(confidence, Verdict.CONFIRMED, false));
    }
    for (int i = 0; i < misses; i++) {
      row(team, result(confidence, Verdict.NOT_CONFIRMED, false));
    }
  }

  private Calibration calibration() {
    return Calibration.of(rows);
  }

  private Optional<Figures> of(String team) {
    return calibration().teams().stream()
        .filter(each -> each.name().equals(team))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  @Test
  public void five_results_are_shown_and_four_are_hidden() {
    results("Five", 60, 2, 3);
    results("Four", 60, 2, 2);
    assertThat(of("Five")).isPresent();
    assertThat(of("Four")).isEmpty();
  }

  @Test
  public void it_puts_stated_confidence_beside_how_often_it_came_true() {
    results("Web", 70, 4, 4);
    Figures web = of("Web").get();
    assertThat(web.results()).isEqualTo(8);
    assertThat(web.stated()).isEqualTo(70);
    assertThat(web.cameTrue()).isEqualTo(4);
    assertThat(web.hitRate()).isEqualTo(50);
    // Half of (0.3² + 0.7²).
    assertThat(web.brier()).isEqualByComparingTo("0.29");
  }

  @Test
  public void who_is_always_sure_and_right_has_no_error_and_sure_and_wrong_all_of_it() {
    results("Right", 100, 5, 0);
    results("Wrong", 100, 0, 5);
    assertThat(of("Right").get().brier()).isEqualByComparingTo("0");
    assertThat(of("Wrong").get().brier()).isEqualByComparingTo("1");
  }

  @Test
  public void only_confirmed_came_true_and_inconclusive_or_unsaid_confidence_is_not_counted() {
    row("Web", result(50, Verdict.CONFIRMED, false));
    row("Web", result(50, Verdict.PARTLY, false));
    row("Web", result(50, Verdict.NOT_CONFIRMED, false));
    row("Web", result(50, Verdict.OPPOSITE, false));
    row("Web", result(50, Verdict.INCONCLUSIVE, false));
    row("Web", result(null, Verdict.CONFIRMED, false));
    assertThat(of("Web")).isEmpty();
    row("Web", result(50, Verdict.OPPOSITE, false));
    assertThat(of("Web").get().results()).isEqualTo(5);
    assertThat(of("Web").get().cameTrue()).isEqualTo(1);
  }

  @Test
  public void the_newest_result_of_a_bet_counts_alone() {
    results("Web", 60, 4, 0);
    row("Web", result(60, Verdict.CONFIRMED, false), result(60, Verdict.OPPOSITE, false));
    assertThat(of("Web").get().results()).isEqualTo(5);
    assertThat(of("Web").get().cameTrue()).isEqualTo(4);
  }

  @Test
  public void what_did_not_last_is_told_beside_what_came_true() {
    results("Web", 60, 3, 1);
    row("Web", result(60, Verdict.CONFIRMED, true));
    assertThat(of("Web").get().cameTrue()).isEqualTo(4);
    assertThat(of("Web").get().faded()).isEqualTo(1);
  }

  @Test
  public void the_sum_covers_the_teams_shown_so_that_nothing_hidden_can_be_subtracted() {
    results("Web", 70, 4, 4);
    results("Apps", 50, 5, 0);
    Figures without = calibration().sum().get();
    assertThat(without.results()).isEqualTo(13);
    results("Hidden", 1, 0, 4);
    row("", result(99, Verdict.CONFIRMED, true));
    assertThat(calibration().sum()).contains(without);
    assertThat(of("Web").get().results() + of("Apps").get().results()).isEqualTo(13);
  }

  @Test
  public void there_is_no_sum_of_one_team_nor_of_hidden_ones() {
    results("Web", 70, 4, 4);
    results("Hidden", 70, 2, 2);
    assertThat(calibration().sum()).isEmpty();
    rows.clear();
    results("Four", 70, 2, 2);
    results("Three", 70, 2, 1);
    assertThat(calibration().sum()).isEmpty();
  }

  @Test
  public void nothing_of_a_hidden_team_changes_what_is_shown() {
    results("Web", 70, 4, 4);
    results("Hidden", 10, 0, 1);
    Calibration one = calibration();
    results("Hidden", 90, 3, 0);
    assertThat(calibration()).isEqualTo(one);
  }

  @Test
  public void work_of_no_team_is_a_team_without_a_name() {
    results("", 40, 2, 3);
    assertThat(of("").get().hitRate()).isEqualTo(40);
  }
}
