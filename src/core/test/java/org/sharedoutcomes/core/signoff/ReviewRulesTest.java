package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.Status;

public class ReviewRulesTest {
  private static final String QUERY = "component = Checkout";
  private static final Scope ASKING = new Scope(List.of(), List.of(), QUERY, false, List.of());

  private final Story story = new Story();
  private final ReviewRules review =
      new ReviewRules(
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private final WatchRules watch =
      new WatchRules(
          review,
          story.world.journal,
          story.world.permissions,
          new GiveNotice(story.world.notices, story.world.journal, story.world.people));

  @Test
  public void a_query_that_names_what_was_deleted_closes_the_gate_instead_of_matching_nothing() {
    story.world.issues.query(QUERY, issue -> true);
    story.rule("a", ASKING, needs("marketing"));
    story.sign(MAX, "marketing");
    assertThat(story.verdict().status()).isEqualTo(Status.SIGNED);
    story.world.issues.makeMeaningless(QUERY);
    assertThat(story.verdict().status()).isEqualTo(Status.ERROR);
    assertThat(story.gate.wouldPass(1, null)).isFalse();
    assertThat(story.verdict().why().key()).isEqualTo("shared-outcomes.sign-off.why.broken");
  }

  @Test
  public void administrators_who_wrote_the_rule_are_told_once_of_what_is_broken() {
    story.world.issues.query(QUERY, issue -> true);
    story.rule("a", ASKING, needs("marketing"));
    watch.run(story.world.clock.instant());
    assertThat(told()).isEmpty();
    story.world.issues.makeMeaningless(QUERY);
    watch.run(story.world.clock.instant());
    watch.run(story.world.clock.instant());
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).arguments()).containsExactly("Rule a", "scope.jql");
  }

  @Test
  public void problems_name_the_rule_and_are_for_administrators() {
    story.rule("a", ANYWHERE, needs("marketing", 5));
    story.rule("b", ANYWHERE, needs("marketing", 1, "Deleted field"));
    assertThat(review.problems(ADMIN).get().get("a"))
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.sign-off.rule.few-approvers");
    assertThat(review.problems(ADMIN).get().get("b"))
        .extracting(Refusal::field)
        .containsExactly("requires[0].materialFields");
    assertThat(review.problems(MAX).isDone()).isFalse();
  }

  @Test
  public void decisions_of_the_last_thirty_days_are_counted_for_each_rule() {
    story.rule("a", ANYWHERE, needs("marketing"));
    story.rule("b", ANYWHERE, needs("support"));
    story.sign(MAX, "marketing");
    assertThat(review.decisions(ADMIN).get()).containsOnlyKeys("a").containsEntry("a", 1);
    story.world.clock.pass(Duration.ofDays(31));
    assertThat(review.decisions(ADMIN).get()).isEmpty();
    assertThat(review.decisions(MAX).isDone()).isFalse();
  }

  private List<Notice> told() {
    return story.world.notices.all();
  }
}
