package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.testkit.AnIssue;

public class CloseConditionsTest {
  private static final String CONDITION = "shared-outcomes.sign-off.condition.";
  private final Story story = new Story();
  private final CloseConditions conditions =
      new CloseConditions(
          story.show, story.world.journal, story.world.permissions, story.world.clock);

  @Before
  public void max_signs_on_two_conditions() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    sign(MAX, "Train the shop staff", "Tell the press");
  }

  private void sign(Actor actor, String... texts) {
    Wish wish = new Wish(Decision.Kind.SIGN_WITH_CONDITIONS, "", List.of(texts));
    assertThat(story.decide.decide(actor, "SHOP-1", "marketing", wish).isDone()).isTrue();
  }

  private Answer<SignOff> close(Actor actor, int number, String note) {
    return conditions.close(actor, "SHOP-1", "marketing", number, note);
  }

  private Answer<SignOff> reopen(Actor actor, int number) {
    return conditions.reopen(actor, "SHOP-1", "marketing", number, "Two were ill");
  }

  private List<String> open() {
    return story.part("marketing").open(OpenPoint.Kind.CONDITION);
  }

  @Test
  public void each_condition_is_open_until_somebody_says_how_it_was_met() {
    assertThat(open()).containsExactly("Train the shop staff", "Tell the press");
    assertThat(story.part("marketing").state()).isEqualTo(Verdict.Status.SIGNED);
    close(DEV, 1, "All eight, on Monday");
    assertThat(open()).containsExactly("Tell the press");
    Condition closed = story.part("marketing").terms().conditions().get(0);
    assertThat(closed.closed())
        .isEqualTo(
            new Condition.Closing(
                DEV.userKey(), story.world.clock.instant(), "All eight, on Monday"));
    assertThat(story.world.journal.history("sign-off/1"))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.what()).isEqualTo("close-condition");
              assertThat(entry.why()).isEqualTo("All eight, on Monday");
            });
  }

  @Test
  public void closing_needs_a_note() {
    assertThat(close(DEV, 1, " ").reasons().get(0).field()).isEqualTo("note");
    assertThat(close(DEV, 1, "x".repeat(2001)).reasons().get(0).field()).isEqualTo("note");
    assertThat(open()).hasSize(2);
  }

  @Test
  public void who_may_sign_may_close_without_editing_and_who_may_do_neither_may_not() {
    story.world.permissions.forbidEdit(MAX, 1);
    story.world.permissions.forbidEdit(SUE, 1);
    assertThat(keys(close(SUE, 1, "Done"))).containsExactly(CONDITION + "may-not-close");
    assertThat(close(MAX, 1, "Done").isDone()).isTrue();
  }

  @Test
  public void only_who_may_sign_for_the_function_opens_it_again() {
    close(DEV, 1, "Done");
    assertThat(reopen(DEV, 1).reasons().get(0).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(reopen(SUE, 1).reasons().get(0).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(reopen(MAX, 1).isDone()).isTrue();
    assertThat(open()).hasSize(2);
    assertThat(keys(reopen(MAX, 1))).containsExactly(CONDITION + "is-open");
  }

  @Test
  public void the_second_of_two_who_close_it_learns_who_was_first() {
    close(DEV, 1, "Done");
    Refusal refusal = close(MAX, 1, "Done too").reasons().get(0);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.arguments()).containsExactly(DEV);
  }

  @Test
  public void conditions_go_with_their_signature_and_their_numbers_never_come_back() {
    story.decide(MAX, "marketing", Decision.Kind.WITHDRAW, "");
    assertThat(story.part("marketing").terms().conditions()).isEmpty();
    assertThat(keys(close(DEV, 2, "Done"))).containsExactly(CONDITION + "none-such");
    sign(MAX, "Ask legal");
    assertThat(story.part("marketing").terms().conditions())
        .extracting(Condition::number)
        .containsExactly(3);
    story.sign(MAX, "marketing");
    assertThat(open()).isEmpty();
  }

  @Test
  public void they_bind_even_when_their_signer_may_no_longer_sign() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.sign(mia, "marketing");
    story.world.issues.put(AnIssue.story(1, "SHOP-1").customerFacing(true).assignee(MAX));
    assertThat(story.part("marketing").state()).isEqualTo(Verdict.Status.SIGNED);
    assertThat(open()).hasSize(2);
  }

  @Test
  public void another_functions_condition_is_not_found_here() {
    assertThat(conditions.close(DEV, "SHOP-1", "support", 1, "Done").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void who_cannot_see_the_issue_learns_nothing() {
    story.world.permissions.hide(DEV, 1);
    assertThat(keys(close(DEV, 1, "Done"))).containsExactly("shared-outcomes.common.no-such-issue");
  }
}
