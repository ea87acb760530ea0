package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.signoff.Facing.State;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.World;

/** SHOP-1 is about the component Checkout; nobody has said yet whether customers notice it. */
public class FacingTest {
  private static final FacingRuleDraft CHECKOUT =
      new FacingRuleDraft("The shop window", List.of("SHOP"), "", List.of("checkout"), List.of());

  private final Story story = new Story();
  private final World world = story.world;
  private final ClassifyIssue classify =
      new ClassifyIssue(world.journal, world.issues, world.permissions, world.clock);
  private final ReviewFacing review =
      new ReviewFacing(world.journal, world.issues, world.people, world.permissions, world.clock);
  private final DefineFacingRule define =
      new DefineFacingRule(world.journal, world.issues, world.permissions);

  @Before
  public void customer_facing_work_needs_marketing() {
    story.rule("a", Story.CUSTOMER_FACING, Story.needs("marketing"));
    said(null);
  }

  private void said(Boolean value) {
    world.issues.put(AnIssue.story(1, "SHOP-1").components("Checkout").customerFacing(value));
  }

  private void rule(FacingRuleDraft draft) {
    assertThat(define.create(ADMIN, draft).isDone()).isTrue();
  }

  private State state() {
    return story.verdict().facing().state();
  }

  private Answer<Classified> no(Actor actor, String reason) {
    return classify.classify(actor, "SHOP-1", false, reason);
  }

  @Test
  public void without_classification_rules_only_a_yes_counts_and_nothing_is_searched() {
    int searches = world.issues.searches();
    assertThat(story.verdict().required()).isFalse();
    assertThat(state()).isEqualTo(State.NOTHING_SAID);
    said(false);
    assertThat(story.verdict().required()).isFalse();
    said(true);
    assertThat(story.verdict().required()).isTrue();
    assertThat(world.issues.searches()).isEqualTo(searches);
  }

  @Test
  public void an_empty_field_counts_as_customer_facing_where_a_rule_matches() {
    rule(CHECKOUT);
    assertThat(story.verdict().required()).isTrue();
    assertThat(state()).isEqualTo(State.BY_RULE);
    assertThat(story.verdict().facing().why().arguments())
        .containsExactly(List.of("The shop window"));
  }

  @Test
  public void a_bare_no_however_it_got_there_opens_nothing() {
    rule(CHECKOUT);
    said(false);
    assertThat(state()).isEqualTo(State.REASON_MISSING);
    assertThat(story.verdict().required()).isTrue();
    assertThat(story.pass(DEV).isDone()).isFalse();
  }

  @Test
  public void a_no_with_a_reason_opens_and_the_journal_says_why() {
    rule(CHECKOUT);
    assertThat(no(DEV, "Only a refactoring").get().facing().state()).isEqualTo(State.EXCUSED);
    assertThat(story.issue().customerFacing()).isFalse();
    assertThat(story.verdict().required()).isFalse();
    Entry line = world.journal.history("sign-off/1").get(0);
    assertThat(line.what()).isEqualTo("classify");
    assertThat(line.why()).isEqualTo("Only a refactoring");
    assertThat(line.who()).isEqualTo(DEV.userKey());
  }

  @Test
  public void a_no_without_a_reason_is_refused_with_the_rules_name_and_changes_nothing() {
    rule(CHECKOUT);
    Answer<Classified> answer = no(DEV, "  ");
    Refusal reason = answer.reasons().get(0);
    assertThat(reason.field()).isEqualTo("reason");
    assertThat(reason.arguments()).containsExactly("SHOP-1", List.of("The shop window"));
    assertThat(story.issue().customerFacing()).isNull();
    assertThat(world.journal.history("sign-off/1")).isEmpty();
  }

  @Test
  public void where_no_rule_matches_a_no_needs_no_reason() {
    assertThat(no(DEV, "").get().facing().state()).isEqualTo(State.SAID_NO);
    assertThat(story.verdict().required()).isFalse();
  }

  @Test
  public void a_rule_that_cannot_be_checked_counts_as_matching_and_says_so() {
    world.issues.query("sprint = 1", issue -> false);
    rule(new FacingRuleDraft("Sprint", List.of(), "sprint = 1", List.of(), List.of()));
    assertThat(story.verdict().required()).isFalse();
    story.save(
        FacingRule.KIND,
        "b",
        new FacingRule("b", "Gone", List.of(), "gone = 1", List.of(), List.of()));
    assertThat(story.verdict().required()).isTrue();
    assertThat(story.verdict().facing().problem().orElseThrow().arguments().get(0))
        .isEqualTo("Gone");
  }

  @Test
  public void a_step_that_edits_what_a_rule_asks_about_cannot_slip_past_it() {
    world.issues.query("labels = api", issue -> false);
    rule(new FacingRuleDraft("Interfaces", List.of(), "labels = api", List.of(), List.of()));
    assertThat(story.pass(DEV).isDone()).isTrue();
    AnIssue issue = AnIssue.like(story.issue());
    assertThat(story.gate.pass(DEV, new AStep(world, issue).setting("labels", "api")).isDone())
        .isFalse();
    assertThat(story.gate.pass(DEV, new AStep(world, issue.customerFacing(true))).isDone())
        .isFalse();
  }

  @Test
  public void a_reason_does_not_hold_for_a_rule_that_matches_since() {
    rule(CHECKOUT);
    assertThat(no(DEV, "Only a refactoring").isDone()).isTrue();
    world.issues.query("text ~ pay", issue -> true);
    rule(new FacingRuleDraft("Payments", List.of(), "text ~ pay", List.of(), List.of()));
    assertThat(state()).isEqualTo(State.ASKED_AGAIN);
    assertThat(story.verdict().required()).isTrue();
    assertThat(no(DEV, "No customer pays by this").isDone()).isTrue();
    assertThat(story.verdict().required()).isFalse();
  }

  @Test
  public void a_yes_takes_the_reason_away_so_that_a_later_bare_no_opens_nothing() {
    rule(CHECKOUT);
    assertThat(no(DEV, "Only a refactoring").isDone()).isTrue();
    assertThat(classify.classify(DEV, "SHOP-1", true, "").isDone()).isTrue();
    assertThat(state()).isEqualTo(State.SAID_YES);
    said(false);
    assertThat(state()).isEqualTo(State.REASON_MISSING);
  }

  @Test
  public void a_reason_stays_beside_decisions_that_people_made() {
    rule(CHECKOUT);
    assertThat(story.sign(MAX, "marketing").isDone()).isTrue();
    assertThat(no(DEV, "Only a refactoring").isDone()).isTrue();
    Dossier dossier = world.journal.find(Dossier.KIND, "1").orElseThrow().value();
    assertThat(dossier.standing()).hasSize(1);
    assertThat(dossier.notFacing().reason()).isEqualTo("Only a refactoring");
  }

  @Test
  public void who_may_not_edit_the_issue_is_refused_and_who_may_not_see_it_learns_nothing() {
    world.permissions.forbidEdit(DEV, 1);
    assertThat(Story.keys(no(DEV, "x")))
        .containsExactly("shared-outcomes.customer-facing.may-not-edit");
    assertThat(classify.show(DEV, "SHOP-1").get().mayChange()).isFalse();
    world.permissions.hide(DEV, 1);
    assertThat(Story.keys(no(DEV, "x"))).containsExactly("shared-outcomes.common.no-such-issue");
    assertThat(Story.keys(no(GUEST, "x"))).containsExactly("shared-outcomes.common.no-access");
    assertThat(no(Actor.ANONYMOUS, "x").isDone()).isFalse();
    assertThat(story.issue().customerFacing()).isNull();
  }

  @Test
  public void a_thousand_issues_cost_one_search_for_each_rule_with_a_query() {
    world.issues.query("text ~ pay", issue -> issue.id() % 2 == 0);
    rule(new FacingRuleDraft("Payments", List.of("SHOP"), "text ~ pay", List.of(), List.of()));
    rule(CHECKOUT);
    List<IssueFacts> many =
        LongStream.range(2, 1002)
            .mapToObj(id -> world.issues.put(AnIssue.story(id, "SHOP-" + id)))
            .toList();
    int searches = world.issues.searches();
    long required = story.assess.all(many).values().stream().filter(Verdict::required).count();
    assertThat(required).isEqualTo(500);
    assertThat(world.issues.searches()).isEqualTo(searches + 1);
  }

  @Test
  public void a_reasoned_no_waits_for_somebody_else_who_accepts_it() {
    rule(CHECKOUT);
    assertThat(no(PAULA, "Only a refactoring").isDone()).isTrue();
    assertThat(review.open(PAULA).get().get(0).mayReview()).isFalse();
    assertThat(Story.keys(review.accept(PAULA, "SHOP-1", "I agree with me")))
        .containsExactly("shared-outcomes.customer-facing.review.not-ones-own");
    assertThat(Story.keys(review.accept(DEV, "SHOP-1", "")))
        .containsExactly("shared-outcomes.customer-facing.review.functions-only");
    assertThat(review.open(SUE).get().get(0).mayReview()).isTrue();
    assertThat(review.accept(SUE, "SHOP-1", "Looked at it").isDone()).isTrue();
    assertThat(review.open(SUE).get()).isEmpty();
    assertThat(state()).isEqualTo(State.EXCUSED);
    assertThat(Story.keys(review.turnBack(MAX, "SHOP-1", "No")))
        .containsExactly("shared-outcomes.customer-facing.review.nothing-to-review");
  }

  @Test
  public void turned_back_it_is_customer_facing_and_a_bulk_no_does_not_bring_the_reason_back() {
    rule(CHECKOUT);
    assertThat(no(DEV, "Only a refactoring").isDone()).isTrue();
    assertThat(Story.keys(review.turnBack(SUE, "SHOP-1", "")))
        .containsExactly("shared-outcomes.common.required");
    assertThat(review.turnBack(SUE, "SHOP-1", "The wording changes").isDone()).isTrue();
    assertThat(story.issue().isCustomerFacing()).isTrue();
    said(false);
    assertThat(state()).isEqualTo(State.REASON_MISSING);
    assertThat(world.journal.history("sign-off/1"))
        .extracting(Entry::what)
        .containsExactly("classify", "turn-back-classification");
  }

  @Test
  public void the_list_shows_only_visible_issues_and_bare_noes_behind_reasoned_ones() {
    rule(CHECKOUT);
    world.issues.put(AnIssue.story(2, "SHOP-2").components("Checkout").customerFacing(false));
    world.issues.put(AnIssue.story(3, "SHOP-3").customerFacing(false));
    world.issues.put(
        AnIssue.story(4, "SHOP-4").components("Checkout").customerFacing(false).done());
    assertThat(no(DEV, "Only a refactoring").isDone()).isTrue();
    world.permissions.hide(SUE, 4);
    assertThat(review.open(SUE).get())
        .extracting(item -> item.issue().key())
        .containsExactly("SHOP-1", "SHOP-2");
    assertThat(review.open(MAX).get())
        .extracting(item -> item.issue().key())
        .containsExactly("SHOP-1", "SHOP-2", "SHOP-4");
    assertThat(review.open(GUEST).isDone()).isFalse();
  }

  @Test
  public void rules_are_for_administrators_and_must_match_something_that_exists() {
    assertThat(Story.keys(define.create(DEV, CHECKOUT)))
        .containsExactly("shared-outcomes.common.administrators-only");
    FacingRuleDraft empty = new FacingRuleDraft(" ", List.of("NONE"), "", List.of(), List.of());
    assertThat(Story.keys(define.create(ADMIN, empty)))
        .containsExactlyInAnyOrder(
            "shared-outcomes.common.required",
            "shared-outcomes.customer-facing.rule.matches-everything",
            "shared-outcomes.customer-facing.rule.unknown-project");
    assertThat(Story.keys(define.create(ADMIN, withQuery("no jql"))))
        .containsExactly("shared-outcomes.customer-facing.rule.jql");
    assertThat(Story.keys(define.create(ADMIN, withQuery("issue in signedOff ()"))))
        .containsExactly("shared-outcomes.customer-facing.rule.jql-of-itself");
  }

  @Test
  public void a_rule_is_changed_by_one_of_two_and_deleted() {
    String id = define.create(ADMIN, CHECKOUT).get().key();
    assertThat(define.change(ADMIN, id, OptionalInt.of(1), CHECKOUT).isDone()).isTrue();
    assertThat(define.change(ADMIN, id, OptionalInt.of(1), CHECKOUT).isDone()).isFalse();
    assertThat(define.all(DEV).get()).hasSize(1);
    assertThat(define.delete(ADMIN, id, OptionalInt.empty()).isDone()).isTrue();
    assertThat(story.verdict().required()).isFalse();
    assertThat(Story.keys(define.one(DEV, id)))
        .containsExactly("shared-outcomes.customer-facing.rule.no-such-rule");
  }

  private static FacingRuleDraft withQuery(String jql) {
    return new FacingRuleDraft("Query", List.of(), jql, List.of(), List.of());
  }
}
