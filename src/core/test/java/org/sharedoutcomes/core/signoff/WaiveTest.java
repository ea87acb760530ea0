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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.signoff.WaiversToReview.ToReview;
import org.sharedoutcomes.core.testkit.AnIssue;

/** It is 15 May 2026; Paula administers the project SHOP. */
public class WaiveTest {
  private static final String WAIVER = "shared-outcomes.sign-off.waiver.";
  private final Story story = new Story();
  private final Waivers waivers =
      new Waivers(story.world.journal, story.world.permissions, story.world.people);
  private final Waive waive =
      new Waive(story.show, waivers, story.world.journal, story.world.clock, List.of());
  private final WaiversToReview toReview =
      new WaiversToReview(
          story.world.journal, story.world.issues, story.world.permissions, waivers);
  private final SetWaiverPolicy policy =
      new SetWaiverPolicy(story.world.journal, story.world.permissions, story.world.people);

  @Before
  public void marketing_and_support_must_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    story.world.permissions.administer(PAULA, "SHOP");
  }

  private Answer<SignOff> give(Actor actor, String until) {
    return waive.give(
        actor, "SHOP-1", "support", new Waive.Draft("Nobody is there before Monday", until));
  }

  private Answer<SignOff> review(Actor actor, boolean accepted) {
    return waive.review(actor, "SHOP-1", "support", Optional.empty(), accepted, "It was urgent");
  }

  private List<ToReview> waiting(Actor actor) {
    return toReview.all(actor).get();
  }

  private void mark(AnIssue issue) {
    story.world.issues.put(issue.customerFacing(true));
  }

  @Test
  public void a_waived_function_is_not_signed_and_does_not_stand_in_the_way() {
    give(PAULA, "2026-05-18");
    FunctionVerdict support = story.part("support");
    assertThat(support.state()).isEqualTo(Status.WAIVED);
    assertThat(support.signed()).isZero();
    assertThat(support.terms().waiver().role()).isEmpty();
    assertThat(support.terms().waiver().ruleVersions()).isEqualTo(Map.of("a", 1));
    assertThat(story.verdict().passes()).isFalse();
    story.sign(MAX, "marketing");
    assertThat(story.verdict().status()).isEqualTo(Status.WAIVED);
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void the_waiver_of_one_function_never_covers_another() {
    give(PAULA, "2026-05-18");
    assertThat(story.verdict().status()).isEqualTo(Status.WAITING);
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    assertThat(story.verdict().status()).isEqualTo(Status.CHANGES_REQUESTED);
    assertThat(story.gate.wouldPass(1, IssueFacts.Progress.IN_PROGRESS)).isFalse();
  }

  @Test
  public void it_lapses_by_itself_after_its_last_day() {
    story.sign(MAX, "marketing");
    give(PAULA, "2026-05-16");
    story.world.clock.pass(Duration.ofHours(37));
    assertThat(story.verdict().passes()).isTrue();
    story.world.clock.pass(Duration.ofHours(1));
    assertThat(story.part("support").state()).isEqualTo(Status.WAITING);
    assertThat(story.gate.wouldPass(1, IssueFacts.Progress.IN_PROGRESS)).isFalse();
  }

  @Test
  public void it_covers_requested_changes_and_the_conditions_of_its_function() {
    story.decide.decide(
        SUE,
        "SHOP-1",
        "support",
        new Wish(Decision.Kind.SIGN_WITH_CONDITIONS, "", List.of("Train the staff")));
    Actor sam = story.world.people.add("sam", "Sam Support", "support");
    story.decide(sam, "support", Decision.Kind.REQUEST_CHANGES, "No macros yet");
    give(PAULA, "2026-05-18");
    assertThat(story.part("support").state()).isEqualTo(Status.WAIVED);
    assertThat(story.part("support").open()).isEmpty();
  }

  @Test
  public void reason_and_last_day_are_needed_and_the_day_has_its_limits() {
    Answer<SignOff> empty = waive.give(PAULA, "SHOP-1", "support", new Waive.Draft(" ", null));
    assertThat(empty.reasons()).extracting(Refusal::field).containsExactly("reason", "until");
    assertThat(keys(give(PAULA, "2026-05-14"))).containsExactly(WAIVER + "not-until");
    assertThat(keys(give(PAULA, "2026-06-15"))).containsExactly(WAIVER + "not-until");
    assertThat(give(PAULA, "tomorrow").reasons().get(0).kind()).isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(story.world.journal.history("sign-off/1")).isEmpty();
    assertThat(give(PAULA, "2026-06-14").isDone()).isTrue();
  }

  @Test
  public void only_project_administrators_waive_unless_a_role_is_named() {
    assertThat(keys(give(SUE, "2026-05-18"))).containsExactly(WAIVER + "administrators-only");
    story.world.people.giveRole(SUE, "Release managers", "SHOP");
    policy.set(ADMIN, OptionalInt.empty(), "Release managers", 3);
    assertThat(keys(give(PAULA, "2026-05-18"))).containsExactly(WAIVER + "role-only");
    assertThat(keys(give(SUE, "2026-05-19"))).containsExactly(WAIVER + "not-until");
    give(SUE, "2026-05-18");
    assertThat(story.part("support").terms().waiver().role()).isEqualTo("Release managers");
  }

  @Test
  public void only_administrators_set_the_policy_and_only_to_a_role_that_exists() {
    assertThat(policy.set(PAULA, OptionalInt.empty(), "", 3).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(policy.set(ADMIN, OptionalInt.empty(), "Nobody", 366).reasons())
        .extracting(Refusal::field)
        .containsExactly("role", "longest");
    assertThat(policy.policy(SUE).get().value()).isEqualTo(WaiverPolicy.DEFAULT);
  }

  @Test
  public void nobody_waives_for_work_of_their_own_unless_they_could_sign_it() {
    mark(AnIssue.story(1, "SHOP-1").assignee(PAULA));
    assertThat(keys(give(PAULA, "2026-05-18"))).containsExactly(WAIVER + "own-work");
    story.rule(
        "a", CUSTOMER_FACING, new Requirement("support", Story.OWN_GROUP, 1, List.of(), true));
    assertThat(give(PAULA, "2026-05-18").isDone()).isTrue();
  }

  @Test
  public void what_is_signed_not_asked_broken_or_waived_already_is_not_waived() {
    story.sign(SUE, "support");
    assertThat(keys(give(PAULA, "2026-05-18"))).containsExactly(WAIVER + "is-signed");
    story.decide(SUE, "support", Decision.Kind.WITHDRAW, "");
    assertThat(keys(waive.give(PAULA, "SHOP-1", "product", new Waive.Draft("x", "2026-05-18"))))
        .containsExactly("shared-outcomes.sign-off.not-required");
    give(PAULA, "2026-05-18");
    Refusal again = give(ADMIN, "2026-05-18").reasons().get(0);
    assertThat(again.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(again.arguments()).contains(PAULA);
    story.world.people.removeGroup("support");
    assertThat(story.part("support").state()).isEqualTo(Status.ERROR);
  }

  @Test
  public void it_can_be_ended_before_its_time() {
    give(PAULA, "2026-05-18");
    assertThat(waive.end(SUE, "SHOP-1", "support", "").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    waive.end(ADMIN, "SHOP-1", "support", "Sue is back");
    assertThat(story.part("support").state()).isEqualTo(Status.WAITING);
    assertThat(keys(waive.end(ADMIN, "SHOP-1", "support", ""))).containsExactly(WAIVER + "none");
    assertThat(give(PAULA, "2026-05-18").isDone()).isTrue();
    assertThat(story.part("support").terms().waiver().number()).isEqualTo(2);
  }

  @Test
  public void it_waits_for_a_judgement_even_when_it_is_over() {
    give(PAULA, "2026-05-16");
    story.world.clock.pass(Duration.ofDays(30));
    assertThat(waiting(SUE))
        .extracting(one -> one.issue().key(), ToReview::name, ToReview::mayReview)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SHOP-1", "Support", true));
    assertThat(waiting(ADMIN).get(0).mayReview()).isTrue();
    assertThat(waiting(MAX).get(0).mayReview()).isFalse();
    review(ADMIN, true);
    assertThat(waiting(ADMIN)).isEmpty();
    assertThat(keys(review(ADMIN, true))).containsExactly(WAIVER + "nothing-to-review");
  }

  @Test
  public void its_giver_and_the_works_author_do_not_judge_it() {
    give(PAULA, "2026-05-18");
    assertThat(keys(review(PAULA, true))).containsExactly(WAIVER + "own-waiver");
    assertThat(keys(review(MAX, true))).containsExactly(WAIVER + "may-not-judge");
    story.world.permissions.administer(DEV, "SHOP");
    assertThat(keys(review(DEV, true))).containsExactly(WAIVER + "review-of-own-work");
    assertThat(waive.review(ADMIN, "SHOP-1", "support", Optional.empty(), true, " ").isDone())
        .isFalse();
    assertThat(waiting(ADMIN)).hasSize(1);
  }

  @Test
  public void rejecting_a_waiver_ends_it() {
    give(PAULA, "2026-05-18");
    review(ADMIN, false);
    assertThat(story.part("support").state()).isEqualTo(Status.WAITING);
    assertThat(waiting(ADMIN)).isEmpty();
    assertThat(story.world.journal.history("sign-off/1"))
        .extracting(entry -> entry.what())
        .containsExactly("waive", "reject-waiver");
  }

  @Test
  public void the_evidence_of_passing_says_that_it_was_waived() {
    story.sign(MAX, "marketing");
    give(PAULA, "2026-05-18");
    assertThat(story.pass(DEV).isDone()).isTrue();
    Passage.Part support =
        story.world.journal.find(Passage.KIND, "1").orElseThrow().value().functions().get(1);
    assertThat(support.signatures()).isEmpty();
    assertThat(support.waiver().until()).isEqualTo(LocalDate.parse("2026-05-18"));
  }

  @Test
  public void guests_and_those_who_cannot_see_the_issue_learn_nothing() {
    assertThat(keys(give(GUEST, "2026-05-18"))).containsExactly("shared-outcomes.common.no-access");
    give(PAULA, "2026-05-18");
    story.world.permissions.hide(MAX, 1);
    assertThat(waiting(MAX)).isEmpty();
    assertThat(toReview.all(GUEST).isDone()).isFalse();
  }

  @Test
  public void finding_what_waits_reads_no_dossier_that_was_never_waived() {
    for (long id = 100; id < 150; id++) {
      story.world.issues.put(AnIssue.story(id, "SHOP-" + id).customerFacing(true));
      story.decide.decide(
          SUE, "SHOP-" + id, "support", new Wish(Decision.Kind.SIGN, "", List.of()));
    }
    give(PAULA, "2026-05-18");
    int statements = story.world.entries.statements();
    assertThat(waiting(ADMIN)).hasSize(1);
    assertThat(story.world.entries.statements() - statements).isLessThanOrEqualTo(4);
  }
}
