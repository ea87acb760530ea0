package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;

/** Max is away from 20 May to 24 May 2026; it is 15 May. */
public class DelegateTest {
  private final Story story = new Story();
  private final Delegate delegate =
      new Delegate(
          story.world.journal, story.world.people, story.world.permissions, story.world.clock);

  @Before
  public void marketing_must_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
  }

  private Answer<Document<Delegation>> away(Actor actor, String from, String to) {
    return delegate.create(
        actor, new DelegationDraft(from, to, List.of(), "2026-05-20", "2026-05-24", "Holiday"));
  }

  private void today(String day) {
    story.world.clock.moveTo(Instant.parse(day + "T10:00:00Z"));
  }

  @Test
  public void who_stands_in_signs_on_those_days_and_the_decision_says_for_whom() {
    assertThat(away(MAX, "", "paula").isDone()).isTrue();
    today("2026-05-20");
    assertThat(story.part("marketing").approvers())
        .extracting(Person::name)
        .containsExactly("max", "paula");
    assertThat(story.part("marketing").clock().standIns())
        .extracting(one -> one.who().name() + " for " + one.principal().name() + " " + one.until())
        .containsExactly("paula for max 2026-05-24");
    assertThat(story.sign(PAULA, "marketing").isDone()).isTrue();
    Decision decision = story.part("marketing").decisions().get(0).decision();
    assertThat(decision.by()).isEqualTo(PAULA.userKey());
    assertThat(decision.onBehalfOf()).isEqualTo(MAX.userKey());
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void on_other_days_it_is_refused_with_the_days() {
    away(MAX, "", "paula");
    for (String day : List.of("2026-05-19", "2026-05-25")) {
      today(day);
      Answer<SignOff> answer = story.sign(PAULA, "marketing");
      Refusal reason = answer.reasons().get(0);
      assertThat(reason.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
      assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.stands-in-on-other-days");
      assertThat(reason.arguments()).containsExactly(MAX, "2026-05-20", "2026-05-24", "Marketing");
    }
    assertThat(keys(story.sign(SUE, "marketing")))
        .containsExactly("shared-outcomes.sign-off.may-not-sign");
  }

  @Test
  public void what_was_decided_on_those_days_stays_until_who_was_away_may_not_sign() {
    String id = away(MAX, "", "paula").get().key();
    today("2026-05-24");
    story.sign(PAULA, "marketing");
    today("2026-06-30");
    assertThat(story.verdict().passes()).isTrue();
    assertThat(delegate.end(MAX, id, OptionalInt.empty()).isDone()).isTrue();
    assertThat(story.verdict().passes()).isTrue();
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.world.people.leave(MAX);
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    assertThat(story.part("marketing").decisions().get(0).counts()).isFalse();
  }

  @Test
  public void what_was_decided_counts_no_longer_when_who_stood_in_left_or_works_on_it() {
    away(MAX, "", "paula");
    today("2026-05-21");
    story.sign(PAULA, "marketing");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).assignee(PAULA));
    assertThat(story.verdict().passes()).isFalse();
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true));
    assertThat(story.verdict().passes()).isTrue();
    story.world.people.leave(PAULA);
    assertThat(story.verdict().passes()).isFalse();
  }

  @Test
  public void it_is_not_handed_on() {
    away(MAX, "", "paula");
    away(PAULA, "", "sue");
    today("2026-05-21");
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isTrue();
    assertThat(story.part("marketing").maySign(SUE.userKey())).isFalse();
  }

  @Test
  public void neither_the_reporter_nor_for_the_reporter() {
    away(MAX, "", "paula");
    today("2026-05-21");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).reporter(PAULA));
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).reporter(MAX));
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
    assertThat(keys(story.sign(PAULA, "marketing")))
        .containsExactly("shared-outcomes.sign-off.may-not-sign");
  }

  @Test
  public void who_cannot_see_the_issue_or_left_stands_in_for_nobody() {
    away(MAX, "", "paula");
    away(MAX, "", "sue");
    today("2026-05-21");
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isTrue();
    story.world.people.leave(SUE);
    assertThat(story.part("marketing").maySign(SUE.userKey())).isFalse();
    story.world.permissions.hide(PAULA, 1);
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
  }

  @Test
  public void one_person_counts_once_whoever_signs_for_whom() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    away(MAX, "", "paula");
    away(mia, "", "paula");
    away(MAX, "", "sue");
    today("2026-05-21");
    story.sign(PAULA, "marketing");
    story.sign(PAULA, "marketing");
    assertThat(story.part("marketing").signed()).isEqualTo(1);
    String represented = story.part("marketing").decisions().get(0).decision().onBehalfOf();
    assertThat(represented).isEqualTo(MAX.userKey());
    story.sign(SUE, "marketing");
    assertThat(story.part("marketing").signed()).isEqualTo(1);
    story.sign(MAX, "marketing");
    assertThat(story.part("marketing").signed()).isEqualTo(1);
    story.sign(mia, "marketing");
    assertThat(story.part("marketing").signed()).isEqualTo(2);
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void who_may_sign_anyway_signs_for_oneself() {
    story.world.people.add("mia", "Mia Marketing", "marketing");
    away(MAX, "", "mia");
    today("2026-05-21");
    story.sign(new Actor("u-mia"), "marketing");
    assertThat(story.part("marketing").decisions().get(0).decision().onBehalfOf()).isNull();
  }

  @Test
  public void it_may_be_for_some_functions_only() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    delegate.create(
        MAX, new DelegationDraft("", "paula", List.of("support"), "2026-05-20", "2026-05-24", ""));
    today("2026-05-21");
    assertThat(story.part("marketing").maySign(PAULA.userKey())).isFalse();
  }

  @Test
  public void everything_wrong_is_named_with_its_field() {
    assertThat(
            delegate
                .create(
                    MAX,
                    new DelegationDraft(
                        "sue", "nobody", List.of("magic"), "2026-05-20", "2026-05-19", ""))
                .reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("from", "to", "functions", "last");
    assertThat(keys(away(MAX, "", "max")))
        .containsExactly("shared-outcomes.sign-off.delegation.oneself");
    assertThat(keys(delegate.create(MAX, draft("", "2026-05-14"))))
        .contains("shared-outcomes.sign-off.delegation.ends-before");
    assertThat(keys(delegate.create(MAX, draft("2026-05-01", "2026-05-14"))))
        .containsExactly("shared-outcomes.sign-off.delegation.is-over");
    assertThat(keys(delegate.create(MAX, draft("2026-06-01", "2027-06-02"))))
        .containsExactly("shared-outcomes.sign-off.delegation.too-long");
    assertThat(delegate.create(MAX, draft("soon", "2026-06-02")).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(keys(delegate.create(MAX, draft("", ""))))
        .containsExactly("shared-outcomes.common.required");
    assertThat(delegate.create(GUEST, draft("", "2026-05-20")).isDone()).isFalse();
    assertThat(delegate.all(MAX).get()).isEmpty();
  }

  private static DelegationDraft draft(String first, String last) {
    return new DelegationDraft("", "paula", List.of(), first, last, "");
  }

  @Test
  public void everybody_sees_their_own_and_administrators_all() {
    away(MAX, "", "paula");
    assertThat(away(ADMIN, "sue", "dev").isDone()).isTrue();
    assertThat(delegate.all(MAX).get()).hasSize(1);
    assertThat(delegate.all(PAULA).get()).hasSize(1);
    assertThat(delegate.all(DEV).get()).hasSize(1);
    assertThat(delegate.all(ADMIN).get()).hasSize(2);
    String ofSue = delegate.all(DEV).get().get(0).key();
    assertThat(delegate.end(MAX, ofSue, OptionalInt.empty()).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(delegate.end(DEV, ofSue, OptionalInt.empty()).isDone()).isTrue();
    assertThat(delegate.all(ADMIN).get()).hasSize(1);
  }

  @Test
  public void those_long_over_leave_the_definitions_but_not_the_journal() {
    String id = away(MAX, "", "paula").get().key();
    story.world.clock.pass(Duration.ofDays(120));
    delegate.forgetOld();
    assertThat(story.world.journal.find(Delegation.KIND, id)).isEmpty();
    assertThat(story.world.journal.history("delegation/" + id)).hasSize(2);
  }
}
