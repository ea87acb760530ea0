package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.testkit.AnIssue;

public class AskForSignOffTest {
  private final Story story = new Story();
  private final AskForSignOff ask =
      new AskForSignOff(story.show, story.world.journal, story.give, story.world.clock);

  private List<Notice> notices() {
    return story.world.notices.since(Instant.EPOCH, 99).stream()
        .filter(notice -> notice.kind() == Notice.Kind.SIGN_OFF_ASKED)
        .toList();
  }

  private List<String> told(Actor actor) {
    return ask.ask(actor, "SHOP-1").map(Asked::told).get();
  }

  private Refusal refused(Actor actor) {
    Answer<Asked> answer = ask.ask(actor, "SHOP-1");
    assertThat(answer.isDone()).isFalse();
    return answer.reasons().get(0);
  }

  @Test
  public void everybody_who_may_sign_and_has_not_is_told_with_where_to_decide() {
    story.rule("a", CUSTOMER_FACING, needs("product"), needs("marketing"), needs("support"));
    story.sign(SUE, "support");
    assertThat(told(DEV)).containsExactly(PAULA.userKey(), MAX.userKey());
    assertThat(notices())
        .extracting(Notice::audience)
        .containsExactly(List.of(PAULA.userKey()), List.of(MAX.userKey()));
    assertThat(notices().get(0).arguments())
        .containsExactly(DEV, "SHOP-1", "Story SHOP-1", "Product");
    assertThat(notices().get(0).path())
        .isEqualTo("/plugins/servlet/shared-outcomes/sign-offs/SHOP-1");
  }

  @Test
  public void nobody_is_asked_about_a_candidate_and_the_asker_learns_what_to_do() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.save(Plan.KIND, "1", Plan.NONE.commitment(Commitment.CANDIDATE));
    assertThat(refused(DEV))
        .isEqualTo(Refusal.invalid("", "shared-outcomes.sign-off.ask.candidate", "SHOP-1"));
    assertThat(notices()).isEmpty();
    assertThat(story.world.journal.history("sign-off/1")).isEmpty();

    story.save(Plan.KIND, "1", Plan.NONE.commitment(Commitment.LIKELY));
    assertThat(told(DEV)).containsExactly(MAX.userKey());
  }

  @Test
  public void who_may_sign_for_two_functions_is_told_once() {
    story.rule(
        "a",
        CUSTOMER_FACING,
        needs("marketing", Story.users(MAX, PAULA)),
        needs("support", Story.users(MAX)));
    assertThat(told(DEV)).containsExactly(MAX.userKey(), PAULA.userKey());
    assertThat(notices())
        .filteredOn(notice -> notice.audience().contains(MAX.userKey()))
        .extracting(notice -> notice.arguments().get(3))
        .containsExactly("Marketing, Support");
  }

  @Test
  public void who_asked_and_when_is_in_the_issues_journal() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    told(DEV);
    Entry entry = story.world.journal.history("sign-off/1").get(0);
    assertThat(entry.what()).isEqualTo("ask");
    assertThat(entry.who()).isEqualTo(DEV.userKey());
  }

  @Test
  public void asking_twice_within_an_hour_tells_nobody_again_and_says_who_asked() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    told(DEV);
    story.world.clock.pass(Duration.ofMinutes(59));
    Refusal already = refused(SUE);
    assertThat(already.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(already.key()).isEqualTo("shared-outcomes.sign-off.ask.already");
    assertThat(already.arguments()).containsExactly(DEV, 59);
    assertThat(notices()).hasSize(1);
    assertThat(story.world.journal.history("sign-off/1")).hasSize(1);
    story.world.clock.pass(Duration.ofMinutes(1));
    assertThat(told(SUE)).containsExactly(MAX.userKey());
    assertThat(notices()).hasSize(2);
  }

  @Test
  public void who_came_later_is_told_within_the_hour_and_the_others_are_not() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    told(DEV);
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    assertThat(told(DEV)).containsExactly(mia.userKey());
    assertThat(refused(DEV).key()).endsWith("already");
  }

  @Test
  public void a_stale_signature_is_asked_for_anew_and_a_request_for_changes_goes_back() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"), needs("support"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "Other");
    story.decide(SUE, "support", Decision.Kind.REQUEST_CHANGES, "Explain the price");
    assertThat(told(DEV)).containsExactly(MAX.userKey(), SUE.userKey());
  }

  @Test
  public void there_is_nobody_to_ask_when_all_have_signed_or_nothing_is_needed() {
    assertThat(refused(DEV).key()).isEqualTo("shared-outcomes.sign-off.ask.nothing-open");
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    assertThat(refused(DEV).key()).isEqualTo("shared-outcomes.sign-off.ask.nothing-open");
    assertThat(story.world.journal.history("sign-off/1")).hasSize(1);
  }

  @Test
  public void who_is_the_only_one_left_is_told_so_and_who_cannot_be_found_is_said() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(refused(MAX).key()).isEqualTo("shared-outcomes.sign-off.ask.only-you");
    story.world.people.leave(MAX);
    assertThat(refused(DEV).key()).isEqualTo("shared-outcomes.sign-off.problem.nobody-may-sign");
  }

  @Test
  public void who_may_not_browse_the_issue_asks_nobody_and_learns_nothing() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.world.permissions.hide(DEV, 1);
    assertThat(refused(DEV).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(GUEST).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refused(Actor.ANONYMOUS).kind()).isEqualTo(Refusal.Kind.ANONYMOUS);
    assertThat(notices()).isEmpty();
  }

  @Test
  public void what_was_asked_survives_a_decision() {
    story.rule("a", CUSTOMER_FACING, needs("product"), needs("marketing"));
    story.world.issues.put(AnIssue.like(story.issue()));
    told(DEV);
    story.sign(PAULA, "product");
    assertThat(refused(DEV).key()).isEqualTo("shared-outcomes.sign-off.ask.already");
  }
}
