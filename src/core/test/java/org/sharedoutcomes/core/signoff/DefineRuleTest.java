package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;

public class DefineRuleTest {
  private final Story story = new Story();
  private final DefineRule define =
      new DefineRule(
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private final BrowseRules browse = new BrowseRules(story.world.journal, story.world.permissions);

  @Test
  public void a_rule_of_an_administrator_is_kept_and_applies_at_once() {
    DefinedRule rule = define.create(ADMIN, draft("Launch", needs("marketing"))).get();
    assertThat(rule.document().version()).isEqualTo(1);
    assertThat(rule.warnings()).isEmpty();
    assertThat(browse.one(MAX, rule.document().key()).get()).isEqualTo(rule.document());
    assertThat(story.verdict().required()).isTrue();
  }

  @Test
  public void users_are_typed_by_login_name_and_kept_by_key() {
    Requirement byMax = needs("marketing", new Approvers(List.of("max"), List.of(), List.of()));
    Rule rule = define.create(ADMIN, draft("Launch", byMax)).get().document().value();
    assertThat(rule.requires().get(0).approvers().users()).containsExactly(MAX.userKey());
    assertThat(RuleDraft.of(rule, story.world.people)).isEqualTo(draft("Launch", byMax));
  }

  @Test
  public void only_administrators_define_rules() {
    assertThat(keys(define.create(MAX, draft("Launch", needs("marketing")))))
        .containsExactly("shared-outcomes.common.administrators-only");
    assertThat(keys(define.create(GUEST, draft("Launch", needs("marketing")))))
        .containsExactly("shared-outcomes.common.no-access");
    assertThat(define.delete(Actor.ANONYMOUS, "x", OptionalInt.empty(), "").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  @Test
  public void all_that_is_wrong_is_said_at_once_with_its_field() {
    Approvers unknown = new Approvers(List.of("nobody"), List.of("nogroup"), List.of("norole"));
    Answer<DefinedRule> answer =
        define.create(
            ADMIN,
            new RuleDraft(
                " ",
                new Scope(List.of("NOPE"), List.of("Nothing"), "no jql", false, List.of()),
                List.of(
                    new Requirement("legal", unknown, 0, List.of("No field"), false),
                    needs("legal")),
                0,
                "nobody"));
    assertThat(answer.reasons())
        .extracting(Refusal::field)
        .containsExactly(
            "name",
            "scope.projects",
            "scope.issueTypes",
            "scope.jql",
            "requires[0].function",
            "requires[0].quorum",
            "requires[0].approvers.users",
            "requires[0].approvers.groups",
            "requires[0].approvers.roles",
            "requires[0].materialFields",
            "requires[1].function",
            "requires[1].function",
            "due",
            "escalateTo");
    assertThat(answer.reasons()).extracting(Refusal::kind).containsOnly(Refusal.Kind.INVALID);
    assertThat(browse.all(ADMIN).get()).isEmpty();
  }

  @Test
  public void a_rule_needs_a_function() {
    assertThat(keys(define.create(ADMIN, draft("Launch"))))
        .containsExactly("shared-outcomes.sign-off.rule.requires-empty");
  }

  @Test
  public void a_quorum_of_zero_is_refused() {
    assertThat(keys(define.create(ADMIN, draft("Launch", needs("marketing", 0)))))
        .containsExactly("shared-outcomes.sign-off.rule.quorum");
  }

  @Test
  public void a_quorum_that_nobody_can_reach_is_a_warning() {
    DefinedRule rule = define.create(ADMIN, draft("Launch", needs("marketing", 2))).get();
    assertThat(rule.warnings()).hasSize(1);
    assertThat(rule.warnings().get(0).field()).isEqualTo("requires[0].quorum");
    assertThat(rule.warnings().get(0).arguments()).containsExactly("marketing", 2, 1);
  }

  @Test
  public void a_rule_may_not_ask_for_its_own_verdict() {
    Scope itself = new Scope(List.of(), List.of(), "issue in signedOff ()", false, List.of());
    assertThat(
            keys(
                define.create(
                    ADMIN, new RuleDraft("Loop", itself, List.of(needs("support")), null, ""))))
        .containsExactly("shared-outcomes.sign-off.rule.jql-of-itself");
  }

  @Test
  public void the_second_of_two_administrators_is_told_of_the_first() {
    String id = define.create(ADMIN, draft("Launch", needs("marketing"))).get().document().key();
    RuleDraft changed = draft("Launch 2", needs("marketing"));
    assertThat(define.change(ADMIN, id, OptionalInt.of(1), changed, "").isDone()).isTrue();
    Answer<DefinedRule> late = define.change(ADMIN, id, OptionalInt.of(1), changed, "");
    assertThat(late.reasons().get(0).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(late.reasons().get(0).arguments()).contains(ADMIN);
    assertThat(define.change(ADMIN, id, OptionalInt.empty(), changed, "").isDone()).isTrue();
  }

  @Test
  public void a_deleted_rule_asks_nobody_any_more() {
    String id = define.create(ADMIN, draft("Launch", needs("marketing"))).get().document().key();
    assertThat(define.delete(ADMIN, id, OptionalInt.of(7), "").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(define.delete(ADMIN, id, OptionalInt.of(1), "obsolete").isDone()).isTrue();
    assertThat(story.verdict().required()).isFalse();
    assertThat(define.delete(ADMIN, id, OptionalInt.empty(), "").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void rules_are_listed_by_name_to_everybody_but_guests() {
    story.rule("z", ANYWHERE, needs("support"));
    define.create(ADMIN, draft("launch", needs("marketing")));
    assertThat(browse.all(MAX).get())
        .extracting(rule -> rule.value().name())
        .containsExactly("launch", "Rule z");
    assertThat(browse.all(GUEST).isDone()).isFalse();
    assertThat(keys(browse.one(MAX, "none")))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-rule");
  }

  private static RuleDraft draft(String name, Requirement... requires) {
    return new RuleDraft(name, CUSTOMER_FACING, List.of(requires), null, "");
  }
}
