package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.signoff.Story.users;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class AssessTest {
  private final Story story = new Story();

  @Test
  public void without_a_rule_nothing_is_required() {
    assertThat(story.verdict().status()).isEqualTo(Status.NOT_REQUIRED);
    assertThat(story.verdict().why().key()).isEqualTo("shared-outcomes.sign-off.why.no-rule");
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void work_that_is_not_customer_facing_says_so() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(false));
    assertThat(story.verdict().status()).isEqualTo(Status.NOT_REQUIRED);
    assertThat(story.verdict().why().key())
        .isEqualTo("shared-outcomes.sign-off.why.not-customer-facing");
  }

  @Test
  public void a_rule_that_applies_waits_for_each_function_in_the_programmes_order() {
    story.rule("a", CUSTOMER_FACING, needs("support"), needs("marketing"), needs("product"));
    assertThat(story.verdict().status()).isEqualTo(Status.WAITING);
    assertThat(story.verdict().functions())
        .extracting(FunctionVerdict::function)
        .containsExactly("product", "marketing", "support");
    assertThat(story.part("marketing").approvers()).extracting(Person::name).containsExactly("max");
    assertThat(story.verdict().why().arguments()).containsExactly(List.of("Rule a"));
  }

  @Test
  public void it_is_signed_when_every_function_has_signed() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    story.sign(MAX, "marketing");
    assertThat(story.verdict().status()).isEqualTo(Status.WAITING);
    story.sign(SUE, "support");
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void four_support_votes_never_replace_marketing() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    for (int i = 0; i < 4; i++) {
      Actor extra = story.world.people.add("s" + i, "Support " + i, "support");
      assertThat(story.sign(extra, "support").isDone()).isTrue();
    }
    assertThat(story.part("support").signed()).isEqualTo(4);
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    assertThat(story.verdict().passes()).isFalse();
  }

  @Test
  public void a_quorum_counts_people_and_not_signatures() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    story.sign(MAX, "marketing");
    story.sign(MAX, "marketing");
    assertThat(story.part("marketing").signed()).isEqualTo(1);
    assertThat(story.verdict().passes()).isFalse();
    story.sign(mia, "marketing");
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void a_signature_with_conditions_counts_and_an_abstention_does_not() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.decide(MAX, "marketing", Decision.Kind.ABSTAIN, "");
    assertThat(story.verdict().status()).isEqualTo(Status.WAITING);
    story.decide.decide(
        MAX,
        "SHOP-1",
        "marketing",
        new Wish(Decision.Kind.SIGN_WITH_CONDITIONS, "", List.of("Train the shop staff")));
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void requested_changes_block_even_when_the_quorum_is_met() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    story.decide(mia, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    assertThat(story.verdict().status()).isEqualTo(Status.CHANGES_REQUESTED);
    story.decide(mia, "marketing", Decision.Kind.WITHDRAW, "");
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void a_changed_material_field_makes_only_its_functions_stale() {
    story.rule(
        "a",
        CUSTOMER_FACING,
        needs("product"),
        needs("marketing", 1, "Release note text"),
        needs("support", 1, "release note TEXT"));
    story.sign(PAULA, "product");
    story.sign(MAX, "marketing");
    story.sign(SUE, "support");
    assertThat(story.verdict().passes()).isTrue();
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    assertThat(story.part("product").state()).isEqualTo(Status.SIGNED);
    assertThat(story.part("marketing").state()).isEqualTo(Status.STALE);
    assertThat(story.part("support").state()).isEqualTo(Status.STALE);
    assertThat(story.verdict().status()).isEqualTo(Status.STALE);
    assertThat(story.part("marketing").changes())
        .containsExactly(
            new FieldChange("Release note text", "New: pay by card", "New: pay later"));
  }

  @Test
  public void a_value_that_is_changed_back_brings_the_signature_back() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "Something else");
    assertThat(story.verdict().passes()).isFalse();
    story.world.issues.setValue(1, "Release note text", "New: pay by card");
    assertThat(story.verdict().passes()).isTrue();
  }

  @Test
  public void a_change_of_another_field_lapses_nothing() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "summary", "A typo less");
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void signing_again_ends_staleness() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "New: pay later");
    story.sign(MAX, "marketing");
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
  }

  @Test
  public void a_field_that_becomes_material_later_makes_older_signatures_stale() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    assertThat(story.part("marketing").state()).isEqualTo(Status.STALE);
    assertThat(story.part("marketing").changes().get(0).before()).isNull();
  }

  @Test
  public void a_material_field_that_jira_no_longer_has_is_an_error_and_blocks() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Gone"));
    story.sign(MAX, "marketing");
    assertThat(story.verdict().status()).isEqualTo(Status.ERROR);
    assertThat(story.part("marketing").problem().key()).endsWith("problem.unknown-field");
  }

  @Test
  public void a_signature_of_somebody_who_may_no_longer_sign_does_not_count() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.sign(MAX, "marketing");
    story.world.people.leave(MAX);
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    assertThat(story.part("marketing").decisions().get(0).counts()).isFalse();
  }

  @Test
  public void who_may_not_browse_the_issue_does_not_count() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    story.world.permissions.hide(MAX, 1);
    assertThat(story.part("marketing").approvers()).isEmpty();
    assertThat(story.verdict().passes()).isFalse();
  }

  @Test
  public void a_function_without_anybody_who_may_sign_is_an_error_and_blocks() {
    story.world.people.removeGroup("marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.verdict().status()).isEqualTo(Status.ERROR);
    assertThat(story.part("marketing").problem().key()).endsWith("problem.nobody-may-sign");
  }

  @Test
  public void too_few_approvers_for_the_quorum_keep_waiting_and_say_so() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 3));
    assertThat(story.part("marketing").state()).isEqualTo(Status.WAITING);
    assertThat(story.part("marketing").problem().key()).endsWith("problem.too-few-approvers");
  }

  @Test
  public void the_reporter_and_the_assignee_may_not_sign_their_own_work() {
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).reporter(MAX));
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.part("marketing").approvers()).extracting(Person::name).containsExactly("mia");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).assignee(MAX));
    assertThat(story.part("marketing").approvers()).extracting(Person::name).containsExactly("mia");
  }

  @Test
  public void self_approval_is_allowed_only_when_every_rule_allows_it() {
    Requirement selfApproved = new Requirement("marketing", Story.OWN_GROUP, 1, List.of(), true);
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).reporter(MAX));
    story.rule("a", CUSTOMER_FACING, selfApproved);
    assertThat(story.part("marketing").maySign(MAX.userKey())).isTrue();
    story.rule("b", ANYWHERE, needs("marketing"));
    assertThat(story.part("marketing").maySign(MAX.userKey())).isFalse();
  }

  @Test
  public void several_rules_ask_together_with_the_highest_quorum_and_all_approvers() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", users(MAX)));
    story.rule(
        "b",
        ANYWHERE,
        new Requirement("marketing", users(DEV, PAULA), 2, List.of("summary"), false),
        needs("support"));
    FunctionVerdict marketing = story.part("marketing");
    assertThat(marketing.quorum()).isEqualTo(2);
    assertThat(marketing.approvers()).extracting(Person::name).containsExactly("max", "paula");
    assertThat(marketing.materialFields()).containsExactly("summary");
    assertThat(marketing.rules())
        .extracting(Verdict.AppliedRule::id)
        .containsExactlyInAnyOrder("a", "b");
    assertThat(story.part("support").rules())
        .extracting(Verdict.AppliedRule::id)
        .containsExactly("b");
  }

  @Test
  public void approvers_may_be_users_groups_and_roles() {
    story.world.people.giveRole(SUE, "Launch", "SHOP");
    story.rule(
        "a",
        CUSTOMER_FACING,
        needs(
            "marketing",
            new Approvers(List.of(PAULA.userKey()), List.of("marketing"), List.of("Launch"))));
    assertThat(story.part("marketing").approvers())
        .extracting(Person::name)
        .containsExactly("max", "paula", "sue");
  }

  @Test
  public void the_scope_is_project_and_type_and_query_and_stage_together() {
    story.world.issues.query("labels = launch", issue -> issue.id() == 1);
    Outcome outcome = OutcomeExamples.activationRate();
    story.save(Outcome.KIND, outcome.key(), outcome);
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").tagged(outcome.key()));
    story.world.issues.put(AnIssue.story(1, "SHOP-1").inEpic(9));
    story.world.issues.put(AnIssue.story(2, "SHOP-2").inEpic(9));
    story.rule(
        "a",
        new Scope(
            List.of("SHOP"), List.of("story"), "labels = launch", false, List.of(outcome.stage())),
        needs("marketing"));
    assertThat(story.verdict().required()).isTrue();
    assertThat(story.assess.of(story.world.issues.withId(2).orElseThrow()).required()).isFalse();
    assertThat(story.assess.of(story.world.issues.withId(9).orElseThrow()).required()).isFalse();
  }

  @Test
  public void a_stage_that_the_issue_does_not_work_on_does_not_apply() {
    story.rule(
        "a", new Scope(List.of(), List.of(), "", false, List.of("Adopt")), needs("marketing"));
    assertThat(story.verdict().required()).isFalse();
  }

  @Test
  public void a_rule_whose_query_fails_blocks_and_names_the_rule() {
    story.rule(
        "a",
        new Scope(List.of(), List.of(), "no such ( query", false, List.of()),
        needs("support"));
    assertThat(story.verdict().status()).isEqualTo(Status.ERROR);
    assertThat(story.verdict().passes()).isFalse();
    assertThat(story.verdict().why().arguments()).contains("Rule a");
    assertThat(story.verdict().functions()).hasSize(1);
  }

  @Test
  public void a_function_that_no_programme_of_the_project_has_keeps_its_key_as_name() {
    story.rule("a", ANYWHERE, needs("legal", users(MAX)));
    assertThat(story.part("legal").name()).isEqualTo("legal");
    assertThat(story.part("legal").state()).isEqualTo(Status.WAITING);
  }

  @Test
  public void since_says_when_the_quorum_was_met() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    story.sign(MAX, "marketing");
    story.world.clock.pass(Duration.ofDays(3));
    story.sign(mia, "marketing");
    assertThat(story.part("marketing").since()).isEqualTo(story.world.clock.instant());
  }

  @Test
  public void waiting_began_with_the_rule_or_the_issue_whichever_is_younger() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.part("marketing").since()).isEqualTo(story.world.clock.instant());
  }

  @Test
  public void the_number_of_statements_does_not_grow_with_the_issues() {
    story.world.issues.query("x", issue -> true);
    story.rule(
        "a",
        new Scope(List.of(), List.of(), "x", false, List.of()),
        needs("marketing", 1, "summary"));
    List<IssueFacts> many = new ArrayList<>();
    for (long id = 100; id < 200; id++) {
      many.add(story.world.issues.put(AnIssue.story(id, "SHOP-" + id).customerFacing(true)));
    }
    story.decide.decide(MAX, "SHOP-150", "marketing", new Wish(Decision.Kind.SIGN, "", List.of()));
    int searches = story.world.issues.searches();
    int statements = story.world.entries.statements();
    assertThat(story.assess.all(many)).hasSize(100);
    assertThat(story.world.issues.searches() - searches).isLessThanOrEqualTo(2);
    assertThat(story.world.entries.statements() - statements).isEqualTo(2);
    assertThat(story.assess.all(many).get(150L).status()).isEqualTo(Status.SIGNED);
    assertThat(story.assess.all(many).get(151L).status()).isEqualTo(Status.WAITING);
  }

  @Test
  public void administrators_have_no_signature_of_their_own() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.part("marketing").maySign(ADMIN.userKey())).isFalse();
  }
}
