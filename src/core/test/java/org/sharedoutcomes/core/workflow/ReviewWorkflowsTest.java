package org.sharedoutcomes.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Finding;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Reviewed;

public class ReviewWorkflowsTest {
  private final Ways ways = new Ways();
  private final World world = new World();
  private final ReviewWorkflows review =
      new ReviewWorkflows(ways, world.journal, world.permissions);

  /** A workflow that can be finished by two transitions, of which one asks. */
  private static final class Ways implements Workflows {
    private final Set<Integer> live = new HashSet<>(Set.of(41));
    private final Set<Integer> drafted = new HashSet<>();
    private boolean editable = true;
    private List<String> projects = List.of("SHOP");

    @Override
    public Answer<List<Workflow>> inUse() {
      return Answer.done(
          List.of(
              new Workflow(
                  "Release",
                  projects,
                  editable,
                  !drafted.isEmpty(),
                  List.of(
                      way(11, "Start", false), way(41, "Release", true), way(51, "Drop", true)))));
    }

    private Transition way(int id, String name, boolean finishes) {
      return new Transition(
          id, name, List.of("Open"), "Next", finishes, live.contains(id), drafted.contains(id));
    }

    @Override
    public Answer<Integer> guard(Actor actor, String workflow, Set<Integer> transitions) {
      drafted.addAll(live);
      int before = drafted.size();
      drafted.addAll(transitions);
      return Answer.done(drafted.size() - before);
    }
  }

  private void rule(String name, List<String> projects) {
    Scope scope = new Scope(projects, List.of(), "", false, List.of());
    Rule rule = new Rule(name, name, scope, List.of(), null, null);
    world.journal.save(new Change<>(Rule.KIND, name, 0, FakePeople.ADMIN, "created", "", rule));
  }

  private Reviewed reviewed() {
    return review.all(FakePeople.ADMIN).get().get(0);
  }

  private Refusal refusal(Actor actor, String workflow, Integer... ids) {
    return review.guard(actor, workflow, Set.of(ids)).reasons().get(0);
  }

  @Test
  public void no_rule_about_its_projects_asks_for_nothing() {
    assertThat(reviewed().finding()).isEqualTo(Finding.NOT_CONCERNED);
    rule("Elsewhere", List.of("OTHER"));
    assertThat(reviewed().finding()).isEqualTo(Finding.NOT_CONCERNED);
    ways.projects = List.of();
    rule("Everywhere", List.of());
    assertThat(reviewed().finding()).isEqualTo(Finding.NOT_CONCERNED);
  }

  @Test
  public void a_way_past_is_found_closed_in_the_draft_and_closed_when_published() {
    rule("Releases", List.of("shop"));
    assertThat(reviewed().finding()).isEqualTo(Finding.LEADS_PAST);
    assertThat(reviewed().rules()).containsExactly("Releases");
    assertThat(reviewed().past()).extracting(Transition::name).containsExactly("Drop");

    assertThat(review.guard(FakePeople.ADMIN, "Release", Set.of(51)).get()).isEqualTo(1);
    assertThat(reviewed().finding()).isEqualTo(Finding.DRAFT_WAITS);
    assertThat(refusal(FakePeople.ADMIN, "Release", 51).key()).endsWith("guarded-already");

    ways.live.addAll(ways.drafted);
    ways.drafted.clear();
    assertThat(reviewed().finding()).isEqualTo(Finding.GUARDED);
    assertThat(refusal(FakePeople.ADMIN, "Release", 51).key()).endsWith("guarded-already");
  }

  @Test
  public void what_cannot_be_done_is_refused_with_its_field() {
    assertThat(refusal(FakePeople.PAULA, "Release", 51).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(review.all(FakePeople.PAULA).isDone()).isFalse();
    assertThat(refusal(FakePeople.ADMIN, "Nope", 51).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(FakePeople.ADMIN, "Release").key()).endsWith("none-chosen");
    assertThat(refusal(FakePeople.ADMIN, "Release", 99).arguments()).contains(List.of(99));
    ways.editable = false;
    assertThat(refusal(FakePeople.ADMIN, "Release", 51).field()).isEqualTo("workflow");
  }
}
