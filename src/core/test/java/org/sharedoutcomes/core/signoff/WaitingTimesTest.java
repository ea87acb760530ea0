package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.signoff.WaitingReport.Row;
import org.sharedoutcomes.core.testkit.AnIssue;

/** Ten issues begin to wait for Marketing on 15 May 2026 at ten; one is signed each day. */
public class WaitingTimesTest {
  private static final int ISSUES = 10;

  private final Story story = new Story();
  private final Observe observe =
      new Observe(story.assess, story.world.journal, story.world.issues, story.world.clock);
  private final Decide decide =
      new Decide(
          story.show,
          story.assess,
          story.world.journal,
          story.world.clock,
          List.of(after -> observe.issues(List.of(after.issue().id()))));
  private final WaitingTimes times =
      new WaitingTimes(
          story.assess,
          story.world.journal,
          story.world.issues,
          story.world.permissions,
          story.world.clock);

  @Before
  public void marketing_waits_for_ten() {
    story.save(
        Rule.KIND,
        "a",
        new Rule(
            "a",
            "Launch",
            CUSTOMER_FACING,
            List.of(needs("marketing", 1, "Release note text")),
            3,
            null,
            null,
            false));
    for (int id = 1; id <= ISSUES; id++) {
      story.world.issues.put(AnIssue.story(id, "SHOP-" + id).customerFacing(true));
      story.world.issues.setValue(id, "Release note text", "New");
    }
    observe.everything();
  }

  private void sign(Actor actor, int id) {
    assertThat(
            decide
                .decide(
                    actor, "SHOP-" + id, "marketing", new Wish(Decision.Kind.SIGN, "", List.of()))
                .isDone())
        .isTrue();
  }

  private void days(int days) {
    story.world.clock.pass(Duration.ofDays(days));
  }

  private Row marketing(Actor actor) {
    return times.lately(actor, 30).get().functions().get(0);
  }

  @Test
  public void median_and_ninetieth_percentile_are_times_that_were_measured() {
    for (int id = 1; id <= ISSUES; id++) {
      days(1);
      sign(MAX, id);
    }
    Row row = marketing(PAULA);
    assertThat(row.name()).isEqualTo("Marketing");
    assertThat(row.took()).hasSize(ISSUES);
    assertThat(row.median()).contains(Duration.ofDays(5));
    assertThat(row.ninetieth()).contains(Duration.ofDays(9));
    assertThat(row.percentile(100)).contains(Duration.ofDays(10));
    assertThat(row.took().get(0).issue().key()).isEqualTo("SHOP-10");
    assertThat(row.running()).isEmpty();
    assertThat(row.reworkPercent()).isZero();
    WaitingReport report = times.lately(PAULA, 30).get();
    assertThat(report.rules()).extracting(Row::name).containsExactly("Launch");
    assertThat(report.rules().get(0).took()).hasSize(ISSUES);
    assertThat(report.groups()).extracting(Row::key).containsExactly("marketing");
  }

  @Test
  public void what_waits_now_and_what_is_overdue() {
    days(1);
    sign(MAX, 1);
    days(3);
    Row row = marketing(PAULA);
    assertThat(row.running()).hasSize(9);
    assertThat(row.overdue()).hasSize(9);
    assertThat(row.median()).contains(Duration.ofDays(1));
  }

  @Test
  public void deciding_again_is_rework() {
    days(1);
    sign(MAX, 1);
    sign(MAX, 2);
    story.world.issues.setValue(1, "Release note text", "Newer");
    observe.everything();
    days(2);
    sign(MAX, 1);
    Row row = marketing(PAULA);
    assertThat(row.took()).hasSize(3);
    assertThat(row.rework()).extracting(one -> one.issue().key()).containsExactly("SHOP-1");
    assertThat(row.reworkPercent()).isEqualTo(33);
    assertThat(row.rework().get(0).time()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  public void only_what_ended_by_a_decision_within_the_period_counts() {
    sign(MAX, 1);
    days(10);
    sign(MAX, 2);
    story.world.issues.put(AnIssue.story(3, "SHOP-3").customerFacing(true).done());
    story.world.issues.put(AnIssue.story(4, "SHOP-4").customerFacing(false));
    observe.issues(List.of(3L, 4L));
    LocalDate today = LocalDate.parse("2026-05-25");
    assertThat(times.over(PAULA, today, today).get().functions().get(0).took())
        .extracting(one -> one.issue().key())
        .containsExactly("SHOP-2");
    assertThat(marketing(PAULA).took()).hasSize(2);
    assertThat(marketing(PAULA).running()).hasSize(6);
    assertThat(times.over(PAULA, today, today.minusDays(1)).isDone()).isFalse();
  }

  @Test
  public void issues_that_one_may_not_browse_do_not_count() {
    days(1);
    sign(MAX, 1);
    sign(MAX, 2);
    story.world.permissions.hide(SUE, 1);
    story.world.permissions.hide(SUE, 5);
    assertThat(marketing(SUE).took()).hasSize(1);
    assertThat(marketing(SUE).running()).hasSize(7);
    assertThat(marketing(PAULA).running()).hasSize(8);
    assertThat(times.lately(GUEST, 30).isDone()).isFalse();
  }

  @Test
  public void it_takes_few_statements_however_many_issues() {
    days(1);
    for (int id = 1; id <= ISSUES; id++) {
      sign(MAX, id);
    }
    int before = story.world.entries.statements();
    int searches = story.world.issues.searches();
    times.lately(PAULA, 30);
    assertThat(story.world.entries.statements() - before).isLessThanOrEqualTo(5);
    assertThat(story.world.issues.searches() - searches).isLessThanOrEqualTo(4);
  }
}
