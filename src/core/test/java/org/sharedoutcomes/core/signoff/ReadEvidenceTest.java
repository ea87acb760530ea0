package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.DEV;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.ReadEvidence.Evidence;
import org.sharedoutcomes.core.signoff.ReadEvidence.Line;

public class ReadEvidenceTest {
  private final Story story = new Story();
  private final ReadEvidence read =
      new ReadEvidence(story.world.journal, story.world.issues, story.world.permissions);

  @Before
  public void marketing_and_support_sign_and_the_issue_passes() {
    story.rule("r1", ANYWHERE, needs("marketing", 1, "Release note text"), needs("support", 1));
    story.decide(MAX, "marketing", Decision.Kind.REQUEST_CHANGES, "Too short");
    story.world.clock.pass(Duration.ofMinutes(1));
    assertThat(story.sign(MAX, "marketing").isDone()).isTrue();
    story.world.clock.pass(Duration.ofMinutes(1));
    assertThat(story.sign(SUE, "support").isDone()).isTrue();
    story.world.clock.pass(Duration.ofMinutes(1));
    assertThat(story.pass(DEV).isDone()).isTrue();
  }

  private Evidence evidence() {
    return read.of(DEV, "SHOP-1").get();
  }

  @Test
  public void every_entry_is_told_with_function_rule_version_and_fingerprint() {
    assertThat(evidence().lines())
        .extracting(line -> line.entry().what())
        .containsExactly("request-changes", "sign", "sign", "passed");
    Line signed = evidence().lines().get(1);
    assertThat(signed.functions()).containsExactly("marketing");
    assertThat(signed.entry().who()).isEqualTo(MAX.userKey());
    assertThat(signed.ruleVersions()).isEqualTo(Map.of("r1", 1));
    assertThat(signed.decisions().get(0).fingerprints())
        .containsOnlyKeys("Release note text")
        .allSatisfy((field, print) -> assertThat(print).matches("[0-9a-f]{64}"));
    assertThat(evidence().lines().get(3).functions()).containsExactly("marketing", "support");
    assertThat(evidence().lines().get(3).decisions()).hasSize(2);
  }

  @Test
  public void other_values_have_other_fingerprints() {
    story.world.issues.setValue(1, "Release note text", "Other");
    story.world.clock.pass(Duration.ofMinutes(1));
    story.sign(MAX, "marketing");
    List<Line> lines = evidence().lines();
    assertThat(lines.get(4).decisions().get(0).fingerprints())
        .isNotEqualTo(lines.get(1).decisions().get(0).fingerprints());
  }

  @Test
  public void a_chain_that_nobody_touched_is_whole() {
    assertThat(evidence().verification().holds()).isTrue();
    assertThat(evidence().verification().entries()).isEqualTo(4);
  }

  @Test
  public void a_withdrawn_decision_names_its_function() {
    story.world.clock.pass(Duration.ofMinutes(1));
    story.decide(SUE, "support", Decision.Kind.WITHDRAW, "");
    assertThat(evidence().lines().get(4).functions()).containsExactly("support");
    assertThat(evidence().lines().get(4).decisions()).isEmpty();
  }

  @Test
  public void who_may_not_browse_the_issue_learns_nothing() {
    story.world.permissions.hide(DEV, 1);
    assertThat(read.of(DEV, "SHOP-1").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(read.of(Actor.ANONYMOUS, "SHOP-1").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.ANONYMOUS);
  }
}
