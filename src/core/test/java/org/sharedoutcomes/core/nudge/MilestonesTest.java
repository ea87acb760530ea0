package org.sharedoutcomes.core.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.impact.ViewLedger;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.ReadNotices;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class MilestonesTest {
  private final NudgeScene scene = new NudgeScene();
  private final GiveNotice give =
      new GiveNotice(scene.world.notices, scene.world.journal, scene.world.people);
  private final TellMilestones milestones =
      new TellMilestones(
          scene.world.journal,
          scene.world.readings,
          scene.world.permissions,
          give,
          scene.world.people,
          scene.world.clock);
  private final TellDueDates dueDates =
      new TellDueDates(
          scene.world.journal,
          new ViewLedger(
              scene.world.issues,
              scene.world.journal,
              scene.world.people,
              scene.world.permissions,
              scene.world.clock),
          scene.world.permissions,
          new BrowseReadings(
              scene.world.journal,
              scene.world.permissions,
              scene.world.readings,
              scene.world.quarantine,
              keys -> Map.of(),
              scene.world.clock),
          give);

  private List<Notice> all() {
    return scene.world.notices.all();
  }

  @Test
  public void a_target_that_is_reached_is_told_once_to_owner_and_influencers() {
    scene.known("2026-05-10", "29.9");
    milestones.recorded("activation-rate");
    assertThat(all()).isEmpty();
    scene.known("2026-05-11", "30");
    milestones.recorded("activation-rate");
    scene.known("2026-05-12", "29");
    milestones.recorded("activation-rate");
    scene.known("2026-05-13", "31");
    milestones.recorded("activation-rate");
    assertThat(all()).hasSize(1);
    assertThat(all().get(0).kind()).isEqualTo(Notice.Kind.TARGET_REACHED);
    assertThat(all().get(0).audience())
        .containsExactlyInAnyOrder(FakePeople.PAULA.userKey(), FakePeople.SUE.userKey());
  }

  @Test
  public void who_switched_a_kind_off_is_not_told_of_it_and_of_the_others_still() {
    ReadNotices read =
        new ReadNotices(scene.world.notices, scene.world.journal, scene.world.permissions);
    assertThat(read.wishes(FakePeople.SUE).get().values()).doesNotContain(false);
    read.choose(FakePeople.SUE, List.of("deviation")).get();
    scene.known("2026-05-11", "30");
    milestones.recorded("activation-rate");
    assertThat(read.unread(FakePeople.SUE)).isZero();
    assertThat(read.unread(FakePeople.PAULA)).isEqualTo(1);
    assertThat(read.choose(FakePeople.SUE, List.of("nonsense")).isDone()).isFalse();
  }

  @Test
  public void who_has_left_is_not_told() {
    scene.world.people.leave(FakePeople.PAULA);
    scene.known("2026-05-11", "30");
    milestones.recorded("activation-rate");
    assertThat(all().get(0).audience()).containsExactly(FakePeople.SUE.userKey());
  }

  private void expect(Effect effect) {
    scene
        .world
        .journal
        .save(
            new Change<>(
                IssueOutcomes.KIND,
                "7",
                0,
                Actor.SYSTEM,
                "set",
                "",
                IssueOutcomes.expecting(Map.of("activation-rate", effect))))
        .get();
  }

  private static Effect effect(Integer horizon, LocalDate lookBack) {
    return new Effect(new BigDecimal("3"), 60, horizon, "", lookBack, true);
  }

  private AnIssue done(String day) {
    return AnIssue.story(7, "DEMO-7")
        .tagged("activation-rate")
        .assignee(FakePeople.DEV)
        .done(Instant.parse(day + "T08:00:00Z"));
  }

  @Test
  public void a_look_back_is_told_when_its_day_has_come_and_once() {
    scene.world.issues.put(done("2026-04-10"));
    expect(effect(30, null));
    dueDates.run(Instant.parse("2026-05-09T23:00:00Z"));
    assertThat(lookBacks()).isEmpty();
    dueDates.run(Instant.parse("2026-05-10T01:00:00Z"));
    dueDates.run(Instant.parse("2026-05-12T01:00:00Z"));
    assertThat(lookBacks()).hasSize(1);
    assertThat(lookBacks().get(0).audience())
        .containsExactlyInAnyOrder(FakePeople.PAULA.userKey(), FakePeople.DEV.userKey());
  }

  @Test
  public void a_look_back_at_a_candidate_is_told_only_once_it_is_more_than_that() {
    scene.world.issues.put(done("2026-04-10"));
    expect(effect(30, null));
    plan(0, Commitment.CANDIDATE);
    dueDates.run(Instant.parse("2026-05-10T01:00:00Z"));
    assertThat(all()).isEmpty();
    plan(1, Commitment.COMMITTED);
    dueDates.run(Instant.parse("2026-05-12T01:00:00Z"));
    assertThat(lookBacks()).hasSize(1);
  }

  private void plan(int version, Commitment commitment) {
    Plan plan = Plan.NONE.commitment(commitment);
    scene
        .world
        .journal
        .save(new Change<>(Plan.KIND, "7", version, FakePeople.PAULA, "planned", "", plan))
        .get();
  }

  @Test
  public void who_may_not_see_the_issue_does_not_learn_of_it() {
    scene.world.issues.put(done("2026-04-10"));
    scene.world.permissions.hide(FakePeople.PAULA, 7);
    expect(effect(null, LocalDate.of(2026, 5, 14)));
    dueDates.run(Instant.parse("2026-05-15T10:00:00Z"));
    assertThat(lookBacks().get(0).audience()).containsExactly(FakePeople.DEV.userKey());
  }

  @Test
  public void work_that_is_not_done_and_days_long_gone_are_not_told() {
    scene.world.issues.put(AnIssue.story(7, "DEMO-7").tagged("activation-rate"));
    expect(effect(30, null));
    dueDates.run(Instant.parse("2026-05-15T10:00:00Z"));
    scene.world.issues.put(done("2026-01-10"));
    dueDates.run(Instant.parse("2026-05-15T10:00:00Z"));
    assertThat(lookBacks()).isEmpty();
  }

  @Test
  public void a_look_back_leads_to_the_row_of_the_ledger_that_asks_for_the_result() {
    scene.world.issues.put(done("2026-04-10"));
    expect(effect(30, null));
    dueDates.run(scene.world.clock.instant());
    assertThat(lookBacks().get(0).path())
        .isEqualTo("/plugins/servlet/shared-outcomes/impact-ledger/DEMO-7/activation-rate");
  }

  @Test
  public void candidates_and_stopped_work_ask_nobody_to_look_back() {
    scene.world.issues.put(done("2026-04-10"));
    expect(effect(30, null));
    scene.put(Plan.KIND, "7", Plan.NONE.commitment(Commitment.CANDIDATE));
    dueDates.run(scene.world.clock.instant());
    scene.put(Plan.KIND, "7", Plan.NONE.stopped(new Stopped("No", "u-paula", Instant.EPOCH)));
    dueDates.run(scene.world.clock.instant());
    assertThat(lookBacks()).isEmpty();
    scene.put(Plan.KIND, "7", Plan.NONE.commitment(Commitment.LIKELY));
    dueDates.run(scene.world.clock.instant());
    assertThat(lookBacks()).hasSize(1);
  }

  @Test
  public void who_has_said_what_came_of_it_is_asked_again_only_whether_it_lasts() {
    scene.world.issues.put(done("2026-04-10"));
    scene.put(
        IssueOutcomes.KIND,
        "7",
        IssueOutcomes.expecting(Map.of("activation-rate", effect(30, null)))
            .results(
                List.of(),
                "activation-rate",
                List.of(
                    new Result(
                        BigDecimal.ONE,
                        60,
                        "%",
                        LocalDate.of(2026, 5, 10),
                        BigDecimal.ONE,
                        Result.Verdict.CONFIRMED,
                        Result.Verdict.CONFIRMED,
                        "",
                        "",
                        "u-paula",
                        Instant.EPOCH,
                        LocalDate.of(2026, 6, 9),
                        null))));
    dueDates.run(scene.world.clock.instant());
    assertThat(lookBacks()).isEmpty();
    dueDates.run(Instant.parse("2026-06-09T00:00:00Z"));
    dueDates.run(Instant.parse("2026-06-10T00:00:00Z"));
    assertThat(lookBacks()).hasSize(1);
    assertThat(lookBacks().get(0).id()).isEqualTo("durability/7/activation-rate/2026-06-09");
  }

  private List<Notice> lookBacks() {
    return all().stream().filter(one -> one.kind() == Notice.Kind.LOOK_BACK).toList();
  }

  @Test
  public void half_of_the_quarter_is_told_once_to_the_owners() {
    scene.known("2026-05-11", "30");
    dueDates.run(Instant.parse("2026-05-15T10:00:00Z"));
    assertThat(all()).isEmpty();
    dueDates.run(Instant.parse("2026-05-17T10:00:00Z"));
    dueDates.run(Instant.parse("2026-05-20T10:00:00Z"));
    assertThat(all()).hasSize(1);
    assertThat(all().get(0).kind()).isEqualTo(Notice.Kind.MID_QUARTER);
    assertThat(all().get(0).arguments()).contains("Demo", "2026-Q2", 1, 0);
    assertThat(all().get(0).audience()).containsExactly(FakePeople.PAULA.userKey());
  }
}
