package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.GUEST;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.testkit.JacksonBodies;
import org.sharedoutcomes.core.testkit.World;

public class DecideTest {
  private final Story story = new Story();

  @Before
  public void marketing_must_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
  }

  @Test
  public void a_signature_keeps_who_when_and_on_what() {
    Answer<SignOff> answer = story.decide(MAX, "marketing", Decision.Kind.SIGN, "Reads well");
    Decision decision = answer.get().verdict().functions().get(0).decisions().get(0).decision();
    assertThat(decision.by()).isEqualTo(MAX.userKey());
    assertThat(decision.at()).isEqualTo(story.world.clock.instant());
    assertThat(decision.comment()).isEqualTo("Reads well");
    assertThat(decision.ruleVersions()).isEqualTo(Map.of("a", 1));
    assertThat(decision.material()).isEqualTo(Map.of("Release note text", "New: pay by card"));
  }

  @Test
  public void the_journal_tells_who_did_what_and_why() {
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    Entry entry = story.world.journal.history("sign-off/1").get(0);
    assertThat(entry.who()).isEqualTo(MAX.userKey());
    assertThat(entry.what()).isEqualTo("request-changes");
    assertThat(entry.why()).isEqualTo("Name the price");
  }

  @Test
  public void nobody_who_is_not_logged_in_decides() {
    assertThat(story.sign(Actor.ANONYMOUS, "marketing").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  @Test
  public void a_guest_learns_nothing() {
    assertThat(keys(story.sign(GUEST, "marketing")))
        .containsExactly("shared-outcomes.common.no-access");
  }

  @Test
  public void an_issue_that_one_cannot_see_is_one_that_does_not_exist() {
    story.world.permissions.hide(MAX, 1);
    Wish wish = new Wish(Decision.Kind.SIGN, "", List.of());
    Answer<SignOff> missing = story.decide.decide(MAX, "SHOP-77", "marketing", wish);
    Answer<SignOff> hidden = story.decide.decide(MAX, "SHOP-1", "marketing", wish);
    assertThat(keys(hidden)).isEqualTo(keys(missing));
    assertThat(hidden.reasons().get(0).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void who_may_not_sign_is_told_who_may() {
    Refusal refusal = story.sign(SUE, "marketing").reasons().get(0);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.arguments().get(0)).isEqualTo("Marketing");
    assertThat((List<?>) refusal.arguments().get(1))
        .extracting(person -> ((Person) person).name())
        .containsExactly("max");
    assertThat(story.world.journal.history("sign-off/1")).isEmpty();
  }

  @Test
  public void an_administrator_may_not_sign_for_a_function() {
    assertThat(story.sign(ADMIN, "marketing").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  public void a_function_that_no_rule_asks_is_refused() {
    Refusal refusal = story.sign(SUE, "support").reasons().get(0);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.key()).isEqualTo("shared-outcomes.sign-off.not-required");
  }

  @Test
  public void requesting_changes_needs_a_comment() {
    Answer<SignOff> answer = story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "   ");
    assertThat(answer.reasons().get(0).field()).isEqualTo("comment");
    assertThat(answer.reasons().get(0).kind()).isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  public void signing_with_conditions_needs_conditions_and_nothing_else_takes_them() {
    assertThat(keys(wish(Decision.Kind.SIGN_WITH_CONDITIONS, List.of(" "))))
        .containsExactly("shared-outcomes.sign-off.conditions-missing");
    assertThat(keys(wish(Decision.Kind.SIGN, List.of("Train staff"))))
        .containsExactly("shared-outcomes.sign-off.conditions-not-taken");
  }

  @Test
  public void too_much_text_is_refused_field_by_field() {
    Answer<SignOff> answer =
        story.decide.decide(
            MAX,
            "SHOP-1",
            "marketing",
            new Wish(
                Decision.Kind.SIGN_WITH_CONDITIONS, "x".repeat(2001), List.of("y".repeat(2001))));
    assertThat(answer.reasons())
        .extracting(Refusal::field)
        .containsExactly("comment", "conditions");
  }

  @Test
  public void withdrawing_leaves_no_decision_but_its_history() {
    story.sign(MAX, "marketing");
    story.decide(MAX, "marketing", Decision.Kind.WITHDRAW, "Too early");
    assertThat(story.part("marketing").decisions()).isEmpty();
    assertThat(story.world.journal.history("sign-off/1")).hasSize(2);
  }

  @Test
  public void there_must_be_a_decision_to_withdraw() {
    assertThat(keys(story.decide(MAX, "marketing", Decision.Kind.WITHDRAW, "")))
        .containsExactly("shared-outcomes.sign-off.nothing-to-withdraw");
  }

  @Test
  public void who_may_no_longer_sign_may_still_withdraw() {
    story.sign(MAX, "marketing");
    story.world.people.removeGroup("marketing");
    assertThat(story.decide(MAX, "marketing", Decision.Kind.WITHDRAW, "").isDone()).isTrue();
  }

  @Test
  public void two_people_who_decide_at_once_are_both_kept() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    AtomicBoolean first = new AtomicBoolean(true);
    Entries interrupted =
        (Entries)
            Proxy.newProxyInstance(
                Entries.class.getClassLoader(),
                new Class<?>[] {Entries.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("append") && first.getAndSet(false)) {
                    assertThat(story.sign(mia, "marketing").isDone()).isTrue();
                  }
                  return method.invoke(story.world.entries, arguments);
                });
    Journal slow =
        new Journal(interrupted, new JacksonBodies(), story.world.clock, World.DEFINITIONS);
    Decide slowNode = new Decide(story.show, story.assess, slow, story.world.clock, List.of());
    assertThat(
            slowNode
                .decide(MAX, "SHOP-1", "marketing", new Wish(Decision.Kind.SIGN, "", List.of()))
                .isDone())
        .isTrue();
    assertThat(first).isFalse();
    assertThat(story.part("marketing").signed()).isEqualTo(2);
  }

  @Test
  public void deciding_for_one_function_leaves_the_others() {
    story.world.people.giveRole(MAX, "Deputy", "SHOP");
    story.rule(
        "b",
        CUSTOMER_FACING,
        needs("support", new Rule.Approvers(List.of(), List.of(), List.of("Deputy"))));
    story.sign(MAX, "marketing");
    story.sign(MAX, "support");
    assertThat(story.part("marketing").signed()).isEqualTo(1);
    assertThat(story.part("support").signed()).isEqualTo(1);
    assertThat(story.part("support").maySign(DEV.userKey())).isFalse();
  }

  private Answer<SignOff> wish(Decision.Kind kind, List<String> conditions) {
    return story.decide.decide(MAX, "SHOP-1", "marketing", new Wish(kind, "", conditions));
  }
}
