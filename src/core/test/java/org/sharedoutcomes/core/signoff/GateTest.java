package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.Rule.Scope;

public class GateTest {
  private final Story story = new Story();

  @Test
  public void work_that_needs_no_sign_off_passes_and_leaves_no_evidence() {
    assertThat(story.gate.pass(DEV, 1).isDone()).isTrue();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
  }

  @Test
  public void it_names_each_missing_function_and_its_people() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"), needs("support"));
    story.sign(SUE, "support");
    List<Refusal> reasons = story.gate.pass(DEV, 1).reasons();
    assertThat(reasons).hasSize(1);
    assertThat(reasons.get(0).key()).isEqualTo("shared-outcomes.sign-off.gate.waiting-since");
    assertThat(reasons.get(0).arguments())
        .containsExactly("Marketing", 1, List.of(person(MAX)), "2026-05-15");
  }

  @Test
  public void it_does_not_name_those_who_have_signed() {
    Actor mia = story.world.people.add("mia", "Mia Marketing", "marketing");
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    story.sign(mia, "marketing");
    assertThat(story.gate.pass(DEV, 1).reasons().get(0).arguments()).contains(List.of(person(MAX)));
  }

  @Test
  public void it_names_five_people_and_counts_the_others() {
    for (int i = 0; i < 7; i++) {
      story.world.people.add("m" + i, "Mia " + i, "marketing");
    }
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    List<?> names = (List<?>) story.gate.pass(DEV, 1).reasons().get(0).arguments().get(2);
    assertThat(names).hasSize(6);
    assertThat(((Refusal) names.get(5)).arguments()).containsExactly(3);
  }

  @Test
  public void it_names_the_field_that_made_a_signature_stale() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    story.world.issues.setValue(1, "Release note text", "Other");
    Refusal reason = story.gate.pass(DEV, 1).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.gate.stale");
    assertThat(reason.arguments())
        .containsExactly("Marketing", MAX, List.of("Release note text"), "2026-05-15");
  }

  @Test
  public void it_tells_who_requested_which_changes() {
    story.rule("a", CUSTOMER_FACING, needs("marketing"));
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Name the price");
    Refusal reason = story.gate.pass(DEV, 1).reasons().get(0);
    assertThat(reason.key()).isEqualTo("shared-outcomes.sign-off.gate.changes");
    assertThat(reason.arguments()).contains("Marketing", MAX, "Name the price");
  }

  @Test
  public void it_tells_that_too_few_people_may_sign() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 2));
    assertThat(Story.keys(story.gate.pass(DEV, 1)))
        .containsExactly(
            "shared-outcomes.sign-off.gate.waiting-since",
            "shared-outcomes.sign-off.problem.too-few-approvers");
  }

  @Test
  public void a_rule_that_cannot_be_checked_keeps_the_gate_closed() {
    story.rule("a", new Scope(List.of(), List.of(), "??", false, List.of()), needs("support"));
    assertThat(Story.keys(story.gate.pass(DEV, 1))).contains("shared-outcomes.sign-off.why.broken");
    assertThat(story.gate.wouldPass(1)).isFalse();
  }

  @Test
  public void passing_leaves_the_evidence_once_each_time() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    story.sign(MAX, "marketing");
    assertThat(story.gate.wouldPass(1)).isTrue();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
    assertThat(story.gate.pass(DEV, 1).isDone()).isTrue();
    List<Document<Passage>> kept = story.world.journal.versions(Passage.KIND, "1");
    assertThat(kept).hasSize(1);
    Passage passage = kept.get(0).value();
    assertThat(kept.get(0).changedBy()).isEqualTo(DEV.userKey());
    assertThat(passage.issue()).isEqualTo("SHOP-1");
    assertThat(passage.rules()).containsExactly(new Verdict.AppliedRule("a", "Rule a", 1));
    assertThat(passage.functions().get(0).signatures().get(0).decision().by())
        .isEqualTo(MAX.userKey());
    assertThat(passage.functions().get(0).signatures().get(0).fingerprint())
        .matches("[0-9a-f]{64}");
  }

  @Test
  public void fingerprints_differ_when_the_material_differs() {
    story.rule("a", CUSTOMER_FACING, needs("marketing", 1, "Release note text"));
    String first = fingerprint();
    story.world.issues.setValue(1, "Release note text", "Other");
    assertThat(fingerprint()).isNotEqualTo(first);
  }

  @Test
  public void a_refusal_leaves_no_evidence() {
    story.rule("a", ANYWHERE, needs("marketing"));
    assertThat(story.gate.pass(DEV, 1).isDone()).isFalse();
    assertThat(story.world.journal.history("gate/1")).isEmpty();
  }

  @Test
  public void strangers_pass_as_strangers_where_jira_lets_them() {
    story.rule("a", ANYWHERE, needs("marketing"));
    story.sign(MAX, "marketing");
    Answer<Verdict> answer = story.gate.pass(Actor.ANONYMOUS, 1);
    assertThat(answer.isDone()).isTrue();
    assertThat(story.world.journal.history("gate/1").get(0).who()).isEqualTo("anonymous");
  }

  @Test
  public void an_issue_that_is_gone_does_not_pass() {
    assertThat(story.gate.pass(DEV, 404).isDone()).isFalse();
  }

  private String fingerprint() {
    story.sign(MAX, "marketing");
    assertThat(story.gate.pass(DEV, 1).isDone()).isTrue();
    return story
        .world
        .journal
        .find(Passage.KIND, "1")
        .orElseThrow()
        .value()
        .functions()
        .get(0)
        .signatures()
        .get(0)
        .fingerprint();
  }

  private Person person(Actor actor) {
    return story.world.people.withKey(actor.userKey()).orElseThrow();
  }
}
