package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;

/** It begins on Friday 15 May 2026; three days to decide, so that Monday 18 May is the last. */
public class RemindTest {
  private final Story story = new Story();
  private final WatchSignOffs one = node(story.world.journal);
  private final WatchSignOffs other = node(story.world.anotherNode());

  private WatchSignOffs node(Journal journal) {
    Assess assess =
        new Assess(
            journal,
            story.world.issues,
            story.world.people,
            story.world.permissions,
            story.world.links,
            story.world.clock);
    return new WatchSignOffs(
        new Observe(assess, journal, story.world.issues, story.world.clock),
        new Remind(
            journal,
            new GiveNotice(story.world.notices, journal, story.world.people),
            story.world.clock),
        new Delegate(journal, story.world.people, story.world.permissions, story.world.clock));
  }

  @Before
  public void marketing_has_three_days() {
    rule("a", 3, null, PAULA, needs("marketing", 1, "Release note text"));
    look();
  }

  private void rule(
      String id, Integer due, Integer remindBefore, Actor escalateTo, Requirement... requires) {
    story.save(
        Rule.KIND,
        id,
        new Rule(
            id,
            "Rule " + id,
            CUSTOMER_FACING,
            List.of(requires),
            due,
            remindBefore,
            escalateTo == null ? null : escalateTo.userKey(),
            false));
  }

  /** Both nodes look, one of them twice. */
  private void look() {
    one.run(story.world.clock.instant());
    other.run(story.world.clock.instant());
    one.run(story.world.clock.instant());
  }

  private void at(String moment) {
    story.world.clock.moveTo(Instant.parse(moment));
    look();
  }

  private List<String> lines() {
    return story.world.journal.history("sign-off/1").stream()
        .map(line -> line.what() + " | " + line.why())
        .toList();
  }

  private List<Notice> notices() {
    return story.world.notices.all();
  }

  @Test
  public void reminder_the_day_before_and_on_the_last_day_then_escalation_each_once() {
    at("2026-05-16T23:59:59Z");
    assertThat(notices()).isEmpty();
    at("2026-05-17T00:00:00Z");
    at("2026-05-17T18:00:00Z");
    assertThat(notices()).hasSize(1);
    assertThat(notices().get(0).kind()).isEqualTo(Notice.Kind.SIGN_OFF_DUE);
    assertThat(notices().get(0).audience()).containsExactly(MAX.userKey());
    assertThat(notices().get(0).arguments())
        .containsExactly("SHOP-1", "Story SHOP-1", "Marketing", LocalDate.parse("2026-05-18"));
    at("2026-05-18T00:00:00Z");
    at("2026-05-18T23:59:59Z");
    assertThat(notices()).hasSize(2);
    assertThat(story.part("marketing").clock().overdue()).isFalse();
    at("2026-05-19T00:00:00Z");
    at("2026-05-25T00:00:00Z");
    assertThat(notices()).hasSize(3);
    Notice escalated =
        notices().stream()
            .filter(notice -> notice.kind() == Notice.Kind.SIGN_OFF_ESCALATED)
            .findFirst()
            .orElseThrow();
    assertThat(escalated.audience()).containsExactly(PAULA.userKey());
    assertThat(escalated.path()).isEqualTo("/plugins/servlet/shared-outcomes/sign-offs/SHOP-1");
    assertThat(lines())
        .containsExactly(
            "required | Marketing: rule Rule a",
            "remind | Marketing, due 2026-05-18: Max Marketing",
            "remind | Marketing, due 2026-05-18: Max Marketing",
            "escalate | Marketing, due 2026-05-18: Paula Product");
    assertThat(story.world.journal.verify().broken()).isEmpty();
  }

  @Test
  public void nobody_is_reminded_of_a_candidate_until_somebody_commits_it() {
    plan(Commitment.CANDIDATE);
    at("2026-05-17T00:00:00Z");
    at("2026-05-18T00:00:00Z");
    at("2026-05-19T00:00:00Z");
    assertThat(notices()).isEmpty();
    assertThat(lines()).containsExactly("required | Marketing: rule Rule a");

    plan(Commitment.COMMITTED);
    at("2026-05-19T01:00:00Z");
    assertThat(notices())
        .extracting(Notice::kind)
        .containsExactlyInAnyOrder(Notice.Kind.SIGN_OFF_DUE, Notice.Kind.SIGN_OFF_ESCALATED);
  }

  private void plan(Commitment commitment) {
    story.save(Plan.KIND, "1", Plan.NONE.commitment(commitment));
  }

  @Test
  public void the_verdict_tells_the_day_and_to_whom_it_escalates() {
    Timing timing = story.part("marketing").clock();
    assertThat(timing.due()).isEqualTo(LocalDate.parse("2026-05-18"));
    assertThat(timing.reminder()).isEqualTo(LocalDate.parse("2026-05-17"));
    assertThat(timing.escalatesTo()).extracting(Person::name).containsExactly("paula");
    at("2026-05-19T00:00:00Z");
    assertThat(story.part("marketing").clock().overdue()).isTrue();
    assertThat(story.part("marketing").clock().escalated()).isNotNull();
  }

  @Test
  public void the_clock_tells_when_somebody_asked_in_this_turn() {
    AskForSignOff ask =
        new AskForSignOff(
            story.show,
            story.world.journal,
            new GiveNotice(story.world.notices, story.world.journal, story.world.people),
            story.world.clock);
    assertThat(story.part("marketing").clock().asked()).isNull();
    assertThat(ask.ask(PAULA, "SHOP-1").isDone()).isTrue();
    assertThat(story.part("marketing").clock().asked()).isEqualTo(story.world.clock.instant());
    story.sign(MAX, "marketing");
    look();
    story.world.clock.moveTo(Instant.parse("2026-05-16T10:00:00Z"));
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    look();
    assertThat(story.part("marketing").clock().asked()).isNull();
  }

  @Test
  public void whom_it_is_put_before_may_decide_and_that_stays() {
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
    at("2026-05-19T00:00:00Z");
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isTrue();
    assertThat(story.sign(PAULA, "marketing").isDone()).isTrue();
    look();
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    look();
    assertThat(story.part("marketing").state()).isEqualTo(Status.STALE);
    story.world.issues.setValue(1, "Release note text", "New: pay by card");
    look();
    assertThat(story.part("marketing").state()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void nobody_judges_their_own_work_by_escalation() {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).assignee(PAULA));
    at("2026-05-19T00:00:00Z");
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
    assertThat(story.part("marketing").maySign(MAX.userKey())).isTrue();
  }

  @Test
  public void a_new_turn_has_its_own_days() {
    story.sign(MAX, "marketing");
    look();
    at("2026-05-22T10:00:00Z");
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    look();
    assertThat(story.part("marketing").clock().due()).isEqualTo(LocalDate.parse("2026-05-25"));
    assertThat(notices()).isEmpty();
    at("2026-05-24T10:00:00Z");
    assertThat(notices()).hasSize(1);
  }

  @Test
  public void done_issues_and_those_who_left_or_cannot_see_it_are_left_alone() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    Actor moe = story.world.people.add("moe", "Moe Marketing", "marketing");
    story.world.permissions.hide(mia, 1);
    story.world.people.leave(moe);
    at("2026-05-17T00:00:00Z");
    assertThat(notices().get(0).audience()).containsExactly(MAX.userKey());
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).done());
    at("2026-05-20T00:00:00Z");
    assertThat(notices()).hasSize(1);
  }

  @Test
  public void who_is_gone_or_cannot_see_it_gets_nothing_put_before() {
    story.world.people.leave(PAULA);
    at("2026-05-19T00:00:00Z");
    assertThat(notices()).extracting(Notice::kind).containsOnly(Notice.Kind.SIGN_OFF_DUE);
    assertThat(story.part("marketing").clock().escalatesTo()).isEmpty();
  }

  @Test
  public void the_strictest_of_several_rules_sets_the_day_and_whom_to_tell() {
    rule("b", 2, 2, SUE, needs("marketing"));
    rule("c", null, null, ADMIN, needs("marketing"));
    look();
    Timing timing = story.part("marketing").clock();
    assertThat(timing.due()).isEqualTo(LocalDate.parse("2026-05-17"));
    assertThat(timing.reminder()).isEqualTo(LocalDate.parse("2026-05-15"));
    assertThat(timing.escalatesTo()).extracting(Person::name).containsExactly("sue");
    assertThat(notices()).hasSize(1);
  }

  @Test
  public void without_a_limit_nobody_is_reminded() {
    rule("a", null, null, PAULA, needs("marketing"));
    at("2026-08-01T00:00:00Z");
    assertThat(notices()).isEmpty();
    assertThat(story.part("marketing").clock().due()).isNull();
  }

  @Test
  public void who_has_decided_is_not_reminded() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    rule("a", 3, null, PAULA, needs("marketing", 2));
    story.sign(MAX, "marketing");
    at("2026-05-17T00:00:00Z");
    assertThat(notices().get(0).audience()).containsExactly(mia.userKey());
  }

  @Test
  public void a_node_that_stopped_before_it_wrote_tells_nobody_twice() {
    story.world.clock.moveTo(Instant.parse("2026-05-17T00:00:00Z"));
    story.world.entries.beforeNextAppend(
        () -> {
          throw new IllegalStateException("the node stops");
        });
    try {
      one.run(story.world.clock.instant());
    } catch (IllegalStateException stopped) {
      assertThat(notices()).hasSize(1);
    }
    other.run(story.world.clock.instant());
    assertThat(notices()).hasSize(1);
    assertThat(story.world.journal.history("sign-off/1"))
        .extracting(Entry::what)
        .containsExactly("required", "remind");
  }
}
