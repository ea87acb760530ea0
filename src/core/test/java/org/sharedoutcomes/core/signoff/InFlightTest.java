package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

/** What somebody edits in the very step that asks the gate. */
public class InFlightTest {
  private final Story story = new Story();

  private AnIssue edited() {
    return AnIssue.like(story.issue());
  }

  private List<String> refusal(AStep step) {
    return Story.keys(story.gate.pass(DEV, step));
  }

  @Test
  public void an_edit_of_a_material_field_makes_the_signature_stale_before_it_is_stored() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    AStep step = story.step().setting("release note text", "Something else");
    assertThat(refusal(step)).containsExactly("shared-outcomes.sign-off.gate.stale");
    assertThat(story.world.journal.history("gate/1")).isEmpty();
    assertThat(story.pass(DEV).isDone()).isTrue();
  }

  @Test
  public void an_edit_of_another_field_leaves_it_standing() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.world.issues.setValue(1, "labels", "");
    story.sign(MAX, "marketing");
    assertThat(refusal(story.step().setting("labels", "later"))).isEmpty();
  }

  @Test
  public void an_edit_back_to_what_was_signed_opens_the_gate() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "Something else");
    assertThat(story.pass(DEV).isDone()).isFalse();
    assertThat(refusal(story.step().setting("Release note text", "New: pay by card"))).isEmpty();
  }

  @Test
  public void saying_in_the_step_that_customers_notice_it_asks_for_sign_off() {
    story.world.issues.put(edited().customerFacing(false));
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    assertThat(story.pass(DEV).isDone()).isTrue();
    AStep step = new AStep(story.world, edited().customerFacing(true));
    assertThat(refusal(step)).containsExactly("shared-outcomes.sign-off.gate.waiting-since");
  }

  @Test
  public void becoming_the_assignee_in_the_step_takes_the_own_signature_away() {
    story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.sign(MAX, "marketing");
    AStep step = new AStep(story.world, edited().assignee(MAX));
    assertThat(refusal(step)).containsExactly("shared-outcomes.sign-off.gate.waiting-since");
    assertThat(story.pass(DEV).isDone()).isTrue();
  }

  @Test
  public void tagging_an_outcome_in_the_step_brings_the_rules_of_its_stage() {
    Outcome activation = OutcomeExamples.activationRate();
    story.save(Outcome.KIND, activation.key(), activation);
    Scope stage = new Scope(List.of(), List.of(), "", false, List.of(activation.stage()));
    story.rule("a", stage, needs("marketing"));
    assertThat(story.pass(DEV).isDone()).isTrue();
    AStep step = new AStep(story.world, edited().tagged(activation.key()));
    assertThat(refusal(step)).contains("shared-outcomes.sign-off.gate.waiting-since");
  }

  @Test
  public void a_query_that_asks_about_what_the_step_changes_keeps_the_gate_closed() {
    story.world.issues.query("labels = launch", issue -> false);
    story.world.issues.setValue(1, "labels", "");
    story.rule(
        "a",
        new Scope(List.of(), List.of(), "labels = launch", false, List.of()),
        needs("support"));
    assertThat(story.pass(DEV).isDone()).isTrue();
    AStep step = story.step().setting("labels", "launch");
    Refusal reason = story.gate.pass(DEV, step).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.why.unseen");
    assertThat(reason.arguments()).containsExactly("Rule a", List.of("labels"));
    assertThat(story.world.notices.since(Instant.EPOCH, 9)).isEmpty();
  }

  @Test
  public void a_query_that_matches_what_is_stored_asks_for_sign_off_whatever_the_step_edits() {
    story.world.issues.query("labels = launch", issue -> true);
    story.world.issues.setValue(1, "labels", "launch");
    story.rule(
        "a",
        new Scope(List.of(), List.of(), "labels = launch", false, List.of()),
        needs("support"));
    assertThat(refusal(story.step().setting("labels", "")))
        .containsExactly("shared-outcomes.sign-off.gate.waiting-since");
  }

  @Test
  public void one_verdict_reads_the_rules_and_the_dossier_and_nothing_else() {
    story.rule("a", ANYWHERE, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.assess.of(story.step());
    int before = story.world.entries.statements();
    story.assess.of(story.step().setting("Release note text", "x"));
    assertThat(story.world.entries.statements() - before).isLessThanOrEqualTo(2);
  }
}
