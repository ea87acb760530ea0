package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class FollowOutcomesTest {
  private final Story story = new Story();

  @Before
  public void retention_is_influenced_by_support_and_activation_by_product() {
    outcome("retention", "support");
    outcome("activation", "product");
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").customerFacing(true));
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2, "Release note text"));
  }

  @Test
  public void linking_an_epic_to_an_outcome_requires_who_influences_it_and_unlinking_releases_it() {
    assertThat(functions(epic())).containsExactly("marketing");
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").customerFacing(true).tagged("retention"));
    assertThat(functions(epic())).containsExactly("marketing", "support");
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").customerFacing(true));
    assertThat(functions(epic())).containsExactly("marketing");
  }

  @Test
  public void a_function_that_follows_signs_once_by_its_own_group_and_says_for_which_outcome() {
    tag("retention");
    FunctionVerdict support = story.part("support");
    assertThat(support.quorum()).isEqualTo(1);
    assertThat(support.approvers()).extracting(Person::key).containsExactly(SUE.userKey());
    assertThat(support.materialFields()).containsExactly("Release note text");
    assertThat(support.outcomes())
        .containsExactly(new Demand.Cause("retention", "Outcome retention"));
    assertThat(support.rules()).extracting(Verdict.AppliedRule::id).containsExactly("a");
    assertThat(story.sign(SUE, "support").isDone()).isTrue();
    assertThat(story.part("support").state()).isEqualTo(Status.SIGNED);
    story.world.issues.setValue(1, "Release note text", "New: pay by invoice");
    assertThat(story.part("support").state()).isEqualTo(Status.STALE);
  }

  @Test
  public void a_story_without_outcomes_of_its_own_follows_those_of_its_epic() {
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").customerFacing(true).tagged("retention"));
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).inEpic(9));
    assertThat(functions(story.issue())).containsExactly("marketing", "support");
    story.world.issues.put(
        AnIssue.story(1, "SHOP-1").customerFacing(true).inEpic(9).tagged("activation"));
    assertThat(functions(story.issue())).containsExactly("product", "marketing");
  }

  @Test
  public void what_was_merged_counts_as_its_successor_and_what_is_retired_asks_nobody() {
    tag("retention");
    retire("retention", "activation");
    assertThat(functions(story.issue())).containsExactly("product", "marketing");
    retire("activation", null);
    assertThat(functions(story.issue())).containsExactly("marketing");
  }

  @Test
  public void a_rule_that_names_the_function_decides_how_it_signs() {
    tag("retention");
    story.rule("b", CUSTOMER_FACING, needs("support", Story.users(PAULA)));
    FunctionVerdict support = story.part("support");
    assertThat(support.approvers()).extracting(Person::key).containsExactly(PAULA.userKey());
    assertThat(support.outcomes()).isEmpty();
    assertThat(support.rules()).extracting(Verdict.AppliedRule::id).containsExactly("b");
  }

  @Test
  public void where_no_rule_applies_or_none_follows_nobody_is_asked() {
    tag("retention");
    story.save(Rule.KIND, "a", follows(false, story.world.journal.find(Rule.KIND, "a").get()));
    assertThat(functions(story.issue())).containsExactly("marketing");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(false).tagged("retention"));
    assertThat(story.verdict().required()).isFalse();
  }

  @Test
  public void reporter_and_assignee_do_not_sign_for_a_function_that_follows() {
    story.world.issues.put(
        AnIssue.story(1, "SHOP-1").customerFacing(true).tagged("retention").reporter(SUE));
    assertThat(story.part("support").approvers()).isEmpty();
    assertThat(story.part("support").state()).isEqualTo(Status.ERROR);
  }

  @Test
  public void a_function_of_the_outcomes_own_programme_signs_by_its_group_there() {
    story.save(
        Programme.KIND,
        "LEGAL",
        new Programme(
            "LEGAL",
            "Legal",
            List.of(new Function("legal", "Legal", "marketing")),
            List.of("LAW"),
            null,
            false));
    outcome("trust", "LEGAL", "legal");
    tag("trust");
    assertThat(story.part("legal").name()).isEqualTo("Legal");
    assertThat(story.part("legal").maySign(MAX.userKey())).isTrue();
  }

  @Test
  public void one_verdict_costs_two_statements_even_when_the_epic_has_the_outcomes() {
    story.world.issues.put(AnIssue.epic(9, "SHOP-9").customerFacing(true).tagged("retention"));
    IssueFacts one =
        story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).inEpic(9));
    story.assess.of(one);
    int before = story.world.entries.statements();
    assertThat(story.assess.of(one).functions()).hasSize(2);
    assertThat(story.world.entries.statements() - before).isEqualTo(2);
  }

  @Test
  public void several_rules_ask_together_and_each_says_for_what() {
    story.rule("b", ANYWHERE, needs("marketing", 1, "Description"));
    FunctionVerdict marketing = story.part("marketing");
    assertThat(marketing.quorum()).isEqualTo(2);
    assertThat(marketing.materialFields()).containsExactly("Description", "Release note text");
    assertThat(marketing.demands())
        .extracting(demand -> demand.rule().id() + demand.requirement().materialFields())
        .containsExactly("a[Release note text]", "b[Description]");
  }

  private static Rule follows(boolean follow, Document<Rule> rule) {
    Rule now = rule.value();
    return new Rule(
        now.id(), now.name(), now.scope(), now.requires(), null, null, null, follow, null);
  }

  private IssueFacts epic() {
    return story.world.issues.withId(9).orElseThrow();
  }

  private void tag(String... outcomes) {
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).tagged(outcomes));
  }

  private List<String> functions(IssueFacts issue) {
    return story.assess.of(issue).functions().stream().map(FunctionVerdict::function).toList();
  }

  private void outcome(String key, String influencer) {
    outcome(key, "SHOP", influencer);
  }

  private void outcome(String key, String programme, String influencer) {
    Outcome like = OutcomeExamples.activationRate();
    story.save(
        Outcome.KIND,
        key,
        new Outcome(
            key,
            programme,
            "Outcome " + key,
            like.narrative(),
            like.stage(),
            like.kind(),
            like.timing(),
            false,
            "",
            "",
            like.metric(),
            like.owner(),
            List.of(influencer),
            like.baseline(),
            like.targets(),
            List.of(),
            null,
            null,
            List.of(),
            null));
  }

  private void retire(String key, String mergedInto) {
    Outcome outcome = story.world.journal.find(Outcome.KIND, key).orElseThrow().value();
    story.save(Outcome.KIND, key, outcome.withRetirement(new Retirement(mergedInto, "Over")));
  }
}
