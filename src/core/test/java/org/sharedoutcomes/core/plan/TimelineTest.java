package org.sharedoutcomes.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.testkit.AnIssue;

public class TimelineTest {
  private static final Instant CREATED = Instant.parse("2026-01-05T09:00:00Z");

  private static Instant day(int day) {
    return CREATED.plusSeconds(day * 86_400L);
  }

  private static Step step(int day, Aspect aspect, String from, String to) {
    return new Step(day(day), "u-max", aspect, from, to);
  }

  private static AnIssue epic() {
    return AnIssue.epic(1, "SHOP-1");
  }

  private static IssueFacts at(AnIssue issue, int day, Step... history) {
    IssueFacts now = issue.build();
    return Timeline.of(now, List.of(history)).at(day(day), now).orElseThrow();
  }

  @Test
  public void what_has_no_history_was_always_as_it_is() {
    IssueFacts now = epic().due(LocalDate.of(2026, 5, 1)).tagged("a", "b").build();
    Timeline timeline = Timeline.of(now, List.of());
    assertThat(timeline.at(CREATED, now)).contains(now);
    assertThat(timeline.at(day(400), now)).contains(now);
  }

  @Test
  public void before_it_was_created_there_is_nothing() {
    IssueFacts now = epic().build();
    assertThat(Timeline.of(now, List.of()).at(CREATED.minusMillis(1), now)).isEmpty();
    assertThat(Timeline.of(now, List.of()).at(CREATED.minusMillis(1))).isEmpty();
  }

  @Test
  public void a_change_holds_from_its_own_moment_on() {
    AnIssue now = epic().targetQuarter(new Quarter(2026, 4));
    Step[] moves = {
      step(10, Aspect.TARGET_QUARTER, "", "2026-Q2"),
      step(20, Aspect.TARGET_QUARTER, "2026-Q2", "2026-Q3"),
      step(30, Aspect.TARGET_QUARTER, "2026-Q3", "2026-Q4")
    };
    assertThat(at(now, 9, moves).target()).isEmpty();
    assertThat(at(now, 10, moves).target()).contains(new Quarter(2026, 2));
    assertThat(at(now, 29, moves).target()).contains(new Quarter(2026, 3));
    assertThat(at(now, 30, moves).target()).contains(new Quarter(2026, 4));
    assertThat(at(now, 31, moves).target()).contains(new Quarter(2026, 4));
  }

  @Test
  public void the_order_in_which_a_history_comes_does_not_matter() {
    AnIssue now = epic().targetQuarter(null);
    Step there = step(10, Aspect.TARGET_QUARTER, "", "2026-Q2");
    Step back = step(20, Aspect.TARGET_QUARTER, "2026-Q2", "");
    assertThat(at(now, 15, back, there)).isEqualTo(at(now, 15, there, back));
    assertThat(at(now, 15, back, there).target()).contains(new Quarter(2026, 2));
  }

  @Test
  public void of_two_changes_at_one_moment_the_later_in_the_history_holds() {
    AnIssue now = epic().targetQuarter(new Quarter(2026, 3));
    Step first = step(10, Aspect.TARGET_QUARTER, "", "2026-Q2");
    Step second = step(10, Aspect.TARGET_QUARTER, "2026-Q2", "2026-Q3");
    assertThat(at(now, 9, first, second).target()).isEmpty();
    assertThat(at(now, 10, first, second).target()).contains(new Quarter(2026, 3));
  }

  @Test
  public void every_aspect_goes_back() {
    AnIssue now =
        epic()
            .summary("New")
            .status("Done", Progress.DONE)
            .due(LocalDate.of(2026, 9, 1))
            .tagged("b");
    IssueFacts then =
        at(
            now,
            5,
            step(6, Aspect.SUMMARY, "Old", "New"),
            step(6, Aspect.TYPE, "Story", "Epic"),
            step(6, Aspect.PROJECT, "OLD", "SHOP"),
            step(6, Aspect.STATUS, "To Do", "Done"),
            step(6, Aspect.PROGRESS, "TO_DO", "DONE"),
            step(6, Aspect.ASSIGNEE, "u-max", ""),
            step(6, Aspect.DUE, "2026-06-30", "2026-09-01"),
            step(6, Aspect.OUTCOMES, "a, b", "b"));
    assertThat(then.summary()).isEqualTo("Old");
    assertThat(then.type()).isEqualTo("Story");
    assertThat(then.project()).isEqualTo("OLD");
    assertThat(then.status()).isEqualTo("To Do");
    assertThat(then.progress()).isEqualTo(Progress.TO_DO);
    assertThat(then.done()).isEmpty();
    assertThat(then.assignee()).isEqualTo("u-max");
    assertThat(then.due()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(then.outcomes()).containsExactly("a", "b");
    assertThat(then.key()).isEqualTo("SHOP-1");
  }

  @Test
  public void what_was_reopened_was_done_when_its_status_said_so() {
    AnIssue now = epic().status("To Do", Progress.TO_DO);
    Step[] history = {
      step(6, Aspect.PROGRESS, "TO_DO", "DONE"), step(9, Aspect.PROGRESS, "DONE", "TO_DO")
    };
    assertThat(at(now, 7, history).done()).contains(day(6));
    assertThat(at(now, 9, history).done()).isEmpty();
  }

  @Test
  public void fix_versions_come_and_go_one_by_one() {
    AnIssue now = epic().fixVersion("2.0", LocalDate.of(2026, 9, 1));
    Step[] history = {
      step(3, Aspect.FIX_VERSIONS, "", "2026-03-31 1.0 beta"),
      step(5, Aspect.FIX_VERSIONS, "", "2026-09-01 2.0"),
      step(8, Aspect.FIX_VERSIONS, "2026-03-31 1.0 beta", "")
    };
    FixVersion beta = new FixVersion("1.0 beta", LocalDate.of(2026, 3, 31));
    FixVersion second = new FixVersion("2.0", LocalDate.of(2026, 9, 1));
    assertThat(at(now, 2, history).fixVersions()).isEmpty();
    assertThat(at(now, 4, history).fixVersions()).containsExactly(beta);
    assertThat(at(now, 6, history).fixVersions()).containsExactly(beta, second);
    assertThat(at(now, 8, history).fixVersions()).containsExactly(second);
    Timeline timeline = Timeline.of(now.build(), List.of(history));
    assertThat(timeline.steps().get(2).from()).isEqualTo("2026-03-31 1.0 beta\n2026-09-01 2.0");
    assertThat(timeline.steps().get(2).to()).isEqualTo("2026-09-01 2.0");
  }

  @Test
  public void a_version_without_a_release_date_makes_no_difference() {
    AnIssue now = epic();
    Step[] history = {
      step(3, Aspect.FIX_VERSIONS, "", " someday"), step(5, Aspect.FIX_VERSIONS, " someday", "")
    };
    assertThat(at(now, 4, history).fixVersions()).isEmpty();
    assertThat(Timeline.of(now.build(), List.of(history)).steps()).isEmpty();
  }

  @Test
  public void steps_between_two_moments_leave_out_the_first_and_hold_the_last() {
    Step first = step(10, Aspect.TARGET_QUARTER, "", "2026-Q2");
    Step second = step(20, Aspect.TARGET_QUARTER, "2026-Q2", "2026-Q3");
    Timeline timeline =
        Timeline.of(epic().targetQuarter(new Quarter(2026, 3)).build(), List.of(first, second));
    assertThat(timeline.between(day(10), day(20))).containsExactly(second);
    assertThat(timeline.between(day(9), day(19))).containsExactly(first);
    assertThat(timeline.between(day(20), day(30))).isEmpty();
  }

  @Test
  public void what_lost_an_outcome_or_changed_type_or_project_may_have_been_a_card() {
    IssueFacts now = epic().tagged("b").build();
    assertThat(former(now, step(1, Aspect.OUTCOMES, "a", "b"))).isTrue();
    assertThat(former(now, step(1, Aspect.OUTCOMES, "", "b"))).isFalse();
    assertThat(former(now, step(1, Aspect.TYPE, "Epic", "Story"))).isTrue();
    assertThat(former(now, step(1, Aspect.PROJECT, "OLD", "SHOP"))).isTrue();
    assertThat(former(now, step(1, Aspect.DUE, "2026-01-01", ""))).isFalse();
    assertThat(former(now)).isFalse();
  }

  private static boolean former(IssueFacts now, Step... steps) {
    return Timeline.of(now, List.of(steps)).mayHaveBeenCard();
  }

  @Test
  public void a_planned_card_stands_in_a_quarter_and_goes_on() {
    Quarter quarter = new Quarter(2026, 2);
    assertThat(card(quarter, false).isPlanned()).isTrue();
    assertThat(card(null, false).isPlanned()).isFalse();
    assertThat(card(quarter, true).isPlanned()).isFalse();
  }

  private static PlannedCard card(Quarter quarter, boolean stopped) {
    return new PlannedCard(1, "SHOP-1", "Epic", quarter, List.of(), null, stopped);
  }
}
