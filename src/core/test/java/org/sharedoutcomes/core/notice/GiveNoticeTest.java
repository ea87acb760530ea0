package org.sharedoutcomes.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class GiveNoticeTest {
  private final World world = new World();
  private final GiveNotice give = new GiveNotice(world.notices, world.journal, world.people);

  private Notice notice(Notice.Kind kind, Subject subject) {
    return new Notice(
        kind + "/" + subject,
        world.clock.instant(),
        kind,
        subject,
        "shared-outcomes.any",
        List.of(),
        "/browse/SHOP-1",
        List.of(FakePeople.MAX.userKey()),
        "any");
  }

  private List<Notice.Kind> givenOf(Subject subject) {
    return Arrays.stream(Notice.Kind.values())
        .filter(kind -> give.give(notice(kind, subject)))
        .toList();
  }

  private void plan(int version, Commitment commitment) {
    Plan plan = Plan.NONE.commitment(commitment);
    world
        .journal
        .save(new Change<>(Plan.KIND, "1", version, FakePeople.PAULA, "planned", "", plan))
        .get();
  }

  @Test
  public void of_a_candidate_people_learn_what_others_did_and_nothing_else() {
    plan(0, Commitment.CANDIDATE);

    assertThat(givenOf(Subject.issue(1)))
        .containsExactly(Notice.Kind.ALL_SIGNED, Notice.Kind.CHANGES_REQUESTED);
    assertThat(world.notices.all()).hasSize(2);
  }

  @Test
  public void what_a_candidate_held_back_can_be_told_once_it_is_committed() {
    plan(0, Commitment.CANDIDATE);
    List<Notice.Kind> first = givenOf(Subject.issue(1));
    plan(1, Commitment.LIKELY);

    Set<Notice.Kind> rest = Set.copyOf(givenOf(Subject.issue(1)));

    assertThat(rest)
        .hasSize(Notice.Kind.values().length - first.size())
        .doesNotContainAnyElementsOf(first);
  }

  @Test
  public void other_issues_and_outcomes_of_the_same_key_speak() {
    plan(0, Commitment.CANDIDATE);

    assertThat(givenOf(Subject.issue(2))).hasSize(Notice.Kind.values().length);
    assertThat(givenOf(Subject.outcome("1"))).hasSize(Notice.Kind.values().length);
  }
}
