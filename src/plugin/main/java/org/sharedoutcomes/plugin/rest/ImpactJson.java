package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.impact.Calibration;
import org.sharedoutcomes.core.impact.Calibration.Figures;
import org.sharedoutcomes.core.impact.Calibration.Team;
import org.sharedoutcomes.core.impact.Ledger;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.link.Result;

/** The impact ledger on the wire. */
final class ImpactJson {
  private ImpactJson() {}

  /**
   * A bet with its newest result.
   *
   * @param due the day on which somebody is asked to look; null for none
   */
  record RowJson(
      String issue,
      String summary,
      String outcome,
      String outcomeName,
      BigDecimal expectedEffect,
      String unit,
      Integer confidence,
      Integer horizonDays,
      String doneOn,
      String lookBack,
      String status,
      String due,
      String function,
      String team,
      int results,
      ResultJson result) {
    static RowJson of(LedgerRow row, LocalDate today, People people) {
      return new RowJson(
          row.issue().key(),
          row.issue().summary(),
          row.outcome().key(),
          row.outcome().name(),
          row.effect().expectedEffect(),
          row.outcome().metric().unit(),
          row.effect().confidence(),
          row.effect().horizonDays(),
          row.issue().done().map(Object::toString).orElse(null),
          row.lookBack().map(Object::toString).orElse(null),
          Findings.name(row.state(today)),
          row.dueDay().map(Object::toString).orElse(null),
          row.function() == null ? null : row.function().key(),
          row.team(),
          row.results().size(),
          row.newest()
              .map(result -> ResultJson.of(row.results().size(), result, people))
              .orElse(null));
    }
  }

  /** What came of an expected effect; in a draft only what a person says. */
  record ResultJson(
      Integer number,
      BigDecimal expectedEffect,
      Integer confidence,
      String unit,
      String lookBack,
      BigDecimal actual,
      String verdict,
      String suggestedVerdict,
      String reason,
      String comment,
      String by,
      String at,
      String checkOn,
      String durability,
      CheckedJson check) {
    static ResultJson of(int number, Result result, People people) {
      return new ResultJson(
          number,
          result.expected(),
          result.confidence(),
          result.unit(),
          result.lookBack() == null ? null : result.lookBack().toString(),
          result.actual(),
          Findings.name(result.verdict()),
          Findings.name(result.suggested()),
          result.reason(),
          result.comment(),
          name(result.by(), people),
          result.at().toString(),
          result.checkOn() == null ? null : result.checkOn().toString(),
          Findings.name(result.durability()),
          result.check() == null ? null : CheckedJson.of(result.check(), people));
    }
  }

  /** Whether it lasts. */
  record CheckedJson(BigDecimal actual, String comment, String by, String at) {
    static CheckedJson of(Result.Check check, People people) {
      return new CheckedJson(
          check.actual(), check.comment(), name(check.by(), people), check.at().toString());
    }
  }

  /** All results of one bet, oldest first. */
  static List<ResultJson> results(LedgerRow row, People people) {
    List<ResultJson> results = new ArrayList<>();
    row.results().forEach(result -> results.add(ResultJson.of(results.size() + 1, result, people)));
    return results;
  }

  /**
   * How well teams knew.
   *
   * @param teamField null when the function of the assignee stands for the team
   * @param fewest teams with fewer results are hidden
   */
  record CalibrationJson(String teamField, int fewest, List<TeamJson> teams, TeamJson sum) {
    static CalibrationJson of(Ledger ledger) {
      return new CalibrationJson(
          ledger.teamField(),
          Calibration.FEWEST,
          ledger.everybody().teams().stream().map(TeamJson::of).toList(),
          ledger.everybody().sum().map(sum -> TeamJson.of(null, Optional.of(sum))).orElse(null));
    }
  }

  /** One team; its figures are null when they are hidden. */
  record TeamJson(
      String team,
      boolean hidden,
      Integer results,
      Integer statedPercent,
      Integer cameTrue,
      Integer hitRatePercent,
      Integer faded,
      BigDecimal brierScore) {
    static TeamJson of(Team team) {
      return of(team.name(), team.figures());
    }

    static TeamJson of(String name, Optional<Figures> found) {
      if (found.isEmpty()) {
        return new TeamJson(name, true, null, null, null, null, null, null);
      }
      Figures figures = found.get();
      return new TeamJson(
          name,
          false,
          figures.results(),
          figures.stated(),
          figures.cameTrue(),
          figures.hitRate(),
          figures.faded(),
          figures.brier());
    }
  }

  /** The login name; of somebody unknown the key. */
  static String name(String userKey, People people) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
