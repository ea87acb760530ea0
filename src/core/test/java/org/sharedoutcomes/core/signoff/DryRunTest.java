package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.AnIssue;

public class DryRunTest {
  private final Story story = new Story();
  private final DryRun dryRun =
      new DryRun(
          story.assess,
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private final DefineRule define =
      new DefineRule(
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);

  @Before
  public void five_issues() {
    story.world.issues.put(
        AnIssue.story(2, "SHOP-2").customerFacing(true).status("Doing", Progress.IN_PROGRESS));
    story.world.issues.put(AnIssue.story(3, "SHOP-3").customerFacing(false));
    story.world.issues.put(AnIssue.story(4, "SHOP-4").customerFacing(true).done());
    story.world.issues.put(AnIssue.story(5, "OTHER-5").customerFacing(true));
  }

  @Test
  public void a_new_rule_shows_who_gains_what_and_writes_nothing() {
    Preview preview = dryRun.create(ADMIN, draft(CUSTOMER_FACING, needs("support"))).get();
    assertThat(preview.gain().get("support").visible())
        .extracting(IssueFacts::key)
        .containsExactly("SHOP-1", "SHOP-2");
    assertThat(preview.blocked().visible()).extracting(IssueFacts::key).containsExactly("SHOP-2");
    assertThat(preview.stale().count()).isZero();
    assertThat(story.verdict().required()).isFalse();
  }

  @Test
  public void a_change_shows_what_goes_stale_and_who_is_released() {
    String id =
        define
            .create(ADMIN, draft(CUSTOMER_FACING, needs("marketing"), needs("support")))
            .get()
            .document()
            .key();
    story.sign(MAX, "marketing");
    Preview preview =
        dryRun
            .change(ADMIN, id, draft(CUSTOMER_FACING, needs("marketing", 1, "Release note text")))
            .get();
    assertThat(preview.stale().visible()).extracting(IssueFacts::key).containsExactly("SHOP-1");
    assertThat(preview.lose().get("support").count()).isEqualTo(2);
    assertThat(preview.gain()).isEmpty();
  }

  @Test
  public void the_counts_are_what_then_happens() {
    RuleDraft draft = draft(ANYWHERE, needs("marketing"), needs("support"));
    Preview preview = dryRun.create(ADMIN, draft).get();
    define.create(ADMIN, draft);
    int waiting = story.find.awaiting(ADMIN, "support").get().size();
    assertThat(preview.gain().get("support").count()).isEqualTo(waiting).isEqualTo(4);
  }

  @Test
  public void issues_that_the_administrator_may_not_see_are_counted_and_not_named() {
    story.world.permissions.hide(ADMIN, 2);
    Preview preview = dryRun.create(ADMIN, draft(CUSTOMER_FACING, needs("support"))).get();
    assertThat(preview.gain().get("support").count()).isEqualTo(2);
    assertThat(preview.gain().get("support").visible())
        .extracting(IssueFacts::key)
        .containsExactly("SHOP-1");
  }

  @Test
  public void a_bad_draft_a_missing_rule_and_a_user_are_refused() {
    assertThat(Story.keys(dryRun.create(ADMIN, draft(CUSTOMER_FACING))))
        .containsExactly("shared-outcomes.sign-off.rule.requires-empty");
    assertThat(Story.keys(dryRun.change(ADMIN, "none", draft(CUSTOMER_FACING, needs("support")))))
        .containsExactly("shared-outcomes.sign-off.rule.no-such-rule");
    assertThat(Story.keys(dryRun.create(MAX, draft(CUSTOMER_FACING, needs("support")))))
        .containsExactly("shared-outcomes.common.administrators-only");
    assertThat(define.delete(ADMIN, "none", OptionalInt.empty(), "").isDone()).isFalse();
  }

  private static RuleDraft draft(Scope scope, Requirement... requires) {
    return new RuleDraft("Draft", scope, List.of(requires), null, "");
  }
}
