package org.sharedoutcomes.core.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.alignment.Alignment.Fault;
import org.sharedoutcomes.core.alignment.Alignment.Line;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.FindLinked;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Outcomes a to d, and old, which is out of use; work in TIMOB and SHOP. */
public class ReviewAlignmentTest {
  private final World world = new World();
  private final ReviewAlignment review =
      new ReviewAlignment(
          world.issues,
          world.links,
          world.journal,
          new FindLinked(world.issues, world.links, world.journal, world.permissions),
          world.people,
          world.permissions);

  @Before
  public void there_is_work() {
    Programme demo = OutcomeExamples.demo();
    save(
        Programme.KIND,
        "DEMO",
        new Programme(
            "DEMO", "Demo", demo.functions(), List.of("TIMOB", "SHOP"), demo.stages(), true));
    for (String key : List.of("a", "b", "c", "d", "e")) {
      save(Outcome.KIND, key, OutcomeExamples.outcome(key, "Outcome " + key));
    }
    save(
        Outcome.KIND,
        "old",
        OutcomeExamples.outcome("old", "Old").withRetirement(new Retirement(null, "No use")));
    world.issues.put(AnIssue.epic(1, "TIMOB-1").tagged("a"));
    world.issues.put(AnIssue.story(2, "TIMOB-2").inEpic(1).assignee(FakePeople.PAULA));
    world.issues.put(AnIssue.epic(3, "TIMOB-3").assignee(FakePeople.PAULA));
    world.issues.put(AnIssue.story(4, "SHOP-4").tagged("a", "b", "c", "d"));
    world.issues.put(AnIssue.story(5, "SHOP-5").tagged("old").assignee(FakePeople.SUE));
    world.issues.put(AnIssue.story(6, "SHOP-6"));
    world.issues.put(AnIssue.story(7, "SHOP-7").done());
    world.issues.put(AnIssue.story(8, "ELSE-8"));
  }

  private <T> void save(Kind<T> kind, String key, T value) {
    world.journal.save(new Change<>(kind, key, 0, FakePeople.ADMIN, "created", "", value)).get();
  }

  private Alignment alignment() {
    return review.review(FakePeople.DEV, "DEMO", 3).get();
  }

  private static int count(Line line, Fault fault) {
    return line.faults().get(fault).count();
  }

  @Test
  public void open_work_is_counted_by_what_is_wrong_with_its_links() {
    Line total = alignment().total();
    assertThat(total.open().count()).isEqualTo(6);
    assertThat(count(total, Fault.UNLINKED)).isEqualTo(2);
    assertThat(count(total, Fault.UNLINKED_EPICS)).isEqualTo(1);
    assertThat(count(total, Fault.OVER_LINKED)).isEqualTo(1);
    assertThat(count(total, Fault.ON_RETIRED)).isEqualTo(1);
    assertThat(count(total, Fault.EFFECT_MISSING)).isEqualTo(3);
  }

  @Test
  public void each_number_has_the_query_behind_it() {
    assertThat(alignment().projects().get(0).faults().get(Fault.UNLINKED).jql())
        .isEqualTo(
            "project = \"SHOP\" AND statusCategory != Done AND issue in withoutOutcome(\"DEMO\")");
    assertThat(alignment().functions().get(0).open().jql())
        .isEqualTo(
            "project in (\"SHOP\", \"TIMOB\") AND statusCategory != Done"
                + " AND assignee in membersOf(\"product\")");
  }

  @Test
  public void projects_and_functions_divide_the_work() {
    assertThat(alignment().projects())
        .extracting(Line::name, line -> count(line, Fault.UNLINKED))
        .containsExactly(tuple("SHOP", 1), tuple("TIMOB", 1));
    assertThat(alignment().functions())
        .extracting(Line::name, line -> line.open().count(), line -> count(line, Fault.UNLINKED))
        .containsExactly(
            tuple("Product", 2, 1),
            tuple("Marketing", 0, 0),
            tuple("Support", 1, 0),
            tuple("", 3, 1));
  }

  @Test
  public void outcomes_without_work_and_work_without_outcome_in_use_are_named() {
    assertThat(alignment().withoutWork()).extracting(Outcome::key).containsExactly("e");
    assertThat(alignment().onRetired())
        .extracting(retired -> retired.outcome().key(), retired -> retired.work().count())
        .containsExactly(tuple("old", 1));
  }

  @Test
  public void what_the_actor_may_not_browse_is_counted_nowhere() {
    world.permissions.hide(FakePeople.DEV, 6);
    world.permissions.hide(FakePeople.DEV, 5);
    assertThat(count(alignment().total(), Fault.UNLINKED)).isEqualTo(1);
    assertThat(count(alignment().total(), Fault.ON_RETIRED)).isZero();
    assertThat(alignment().onRetired()).isEmpty();
    assertThat(review.review(Actor.ANONYMOUS, "DEMO", 3).isDone()).isFalse();
    assertThat(review.review(FakePeople.GUEST, "DEMO", 3).isDone()).isFalse();
  }

  @Test
  public void queries_name_only_projects_that_the_reader_may_browse() {
    world.permissions.hideProject(FakePeople.DEV, "SHOP");
    assertThat(alignment().total().open().jql())
        .isEqualTo("project in (\"TIMOB\") AND statusCategory != Done");
    world.permissions.hideProject(FakePeople.DEV, "TIMOB");
    assertThat(alignment().total().open().jql())
        .isEqualTo("project is EMPTY AND statusCategory != Done");
  }

  @Test
  public void a_group_that_is_gone_is_named_in_no_query_and_its_work_is_nobodys() {
    world.people.removeGroup("product");
    assertThat(alignment().functions())
        .extracting(Line::name)
        .containsExactly("Marketing", "Support", "");
    assertThat(alignment().functions().get(2).open().count()).isEqualTo(5);
    assertThat(alignment().functions().get(2).open().jql()).doesNotContain("product");
  }

  @Test
  public void work_without_outcome_is_looked_for_only_where_the_reader_may_browse() {
    FindLinked find = new FindLinked(world.issues, world.links, world.journal, world.permissions);
    world.issues.query("project in (\"TIMOB\")", issue -> issue.project().equals("TIMOB"));
    world.permissions.hideProject(FakePeople.DEV, "SHOP");
    assertThat(find.without(FakePeople.DEV, Optional.of("DEMO")).get()).containsExactly(3L);
    world.permissions.hideProject(FakePeople.DEV, "TIMOB");
    assertThat(find.without(FakePeople.DEV, Optional.of("DEMO")).get()).isEmpty();
  }

  @Test
  public void it_costs_the_same_however_much_there_is() {
    alignment();
    int few = cost();
    for (int i = 10; i < 110; i++) {
      world.issues.put(AnIssue.story(i, "TIMOB-" + i).tagged(i % 2 == 0 ? "a" : "old"));
    }
    assertThat(cost()).isEqualTo(few);
  }

  private int cost() {
    int before = world.issues.searches() + world.entries.statements();
    alignment();
    return world.issues.searches() + world.entries.statements() - before;
  }
}
