package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.keys;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;

public class TryRuleTest {
  private final Story story = new Story();
  private final TryRule tries =
      new TryRule(
          story.assess,
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.links,
          story.world.permissions,
          story.world.clock);

  @Test
  public void it_says_what_the_draft_asks_of_the_issue_and_which_parts_of_the_scope_fit() {
    story.rule("other", Story.ANYWHERE, needs("product"));
    story.world.issues.query("labels = launch", issue -> true);
    Scope scope = new Scope(List.of("SHOP"), List.of(), "labels = launch", true, List.of());
    Trial trial = tries.on(ADMIN, "shop-1", draft(scope, needs("support"))).get();
    assertThat(trial.applies()).isTrue();
    assertThat(trial.parts()).extracting(Trial.Part::fits).containsExactly(true, true, true);
    assertThat(trial.alone().functions())
        .extracting(FunctionVerdict::function)
        .containsExactly("support");
  }

  @Test
  public void it_says_which_part_keeps_the_rule_away() {
    Scope scope = new Scope(List.of("OTHER"), List.of(), "", true, List.of("Adopt"));
    Trial trial = tries.on(ADMIN, "SHOP-1", draft(scope, needs("support"))).get();
    assertThat(trial.applies()).isFalse();
    assertThat(trial.parts())
        .extracting(part -> part.sentence().key() + " " + part.fits())
        .containsExactly(
            "shared-outcomes.sign-off.trial.project false",
            "shared-outcomes.sign-off.trial.no-stage false",
            "shared-outcomes.sign-off.trial.facing true");
    assertThat(trial.alone().required()).isFalse();
  }

  @Test
  public void only_administrators_try_and_only_on_issues_that_they_may_see() {
    RuleDraft draft = draft(Story.ANYWHERE, needs("support"));
    assertThat(keys(tries.on(MAX, "SHOP-1", draft)))
        .containsExactly("shared-outcomes.common.administrators-only");
    story.world.permissions.hide(ADMIN, 1);
    assertThat(keys(tries.on(ADMIN, "SHOP-1", draft)))
        .containsExactly("shared-outcomes.common.no-such-issue");
    assertThat(keys(tries.on(ADMIN, null, draft)))
        .containsExactly("shared-outcomes.common.no-such-issue");
  }

  private static RuleDraft draft(Scope scope, Requirement... requires) {
    return new RuleDraft("Draft", scope, List.of(requires), null, "");
  }
}
