package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class ShapeTreeTest {
  private final World world = new World();
  private final ShapeTree shape = new ShapeTree(world.journal, world.permissions, world.people);

  @Before
  public void there_are_outcomes() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    for (String key : List.of("a", "b", "c", "d")) {
      Outcome outcome = OutcomeExamples.outcome(key, key);
      world
          .journal
          .save(new Change<>(Outcome.KIND, key, 0, FakePeople.ADMIN, "created", "", outcome))
          .get();
    }
  }

  private static EdgeDraft component(String from, String to) {
    return new EdgeDraft(from, to, "component", "sum", null, null);
  }

  private Answer<Document<MetricTree>> put(EdgeDraft... edges) {
    return shape.shape(FakePeople.MAX, "DEMO", OptionalInt.empty(), Arrays.asList(edges));
  }

  @Test
  public void edges_are_kept_as_drawn() {
    put(component("a", "b"), new EdgeDraft("c", "b", "influence", null, -0.5, 60)).get();
    assertThat(shape.tree(FakePeople.DEV, "DEMO").get().value().edges())
        .containsExactly(
            new Edge("a", "b", EdgeKind.COMPONENT, Operator.SUM, null, null),
            new Edge("c", "b", EdgeKind.INFLUENCE, null, -0.5, 60));
  }

  @Test
  public void a_cycle_is_refused_and_its_path_named() {
    assertThat(
            put(component("d", "a"), component("a", "b"), component("b", "c"), component("c", "a"))
                .reasons())
        .containsExactly(
            Refusal.invalid("edges", "shared-outcomes.outcome.cycle", "a → b → c → a"));
    assertThat(shape.tree(FakePeople.DEV, "DEMO").get().version()).isZero();
  }

  @Test
  public void two_ways_to_one_outcome_are_no_cycle() {
    assertThat(
            put(component("a", "b"), component("a", "c"), component("b", "d"), component("c", "d"))
                .isDone())
        .isTrue();
  }

  @Test
  public void each_edge_is_checked() {
    Answer<?> answer =
        put(
            component("a", "a"),
            component("a", "b"),
            component("a", "b"),
            component("a", "nowhere"),
            new EdgeDraft("a", "c", "influence", "sum", 1.5, 101),
            new EdgeDraft("b", "c", "component", "sum", 0.5, null),
            null);
    assertThat(answer.reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "edges[0]",
            "edges[2]",
            "edges[3].to",
            "edges[4]",
            "edges[4].strength",
            "edges[4].confidence",
            "edges[5]",
            "edges[6]");
  }

  @Test
  public void an_outcome_that_is_gone_takes_its_edges_with_it() {
    put(component("a", "b"), component("b", "c")).get();
    world.journal.delete(Outcome.KIND, "a", 1, FakePeople.ADMIN, "").get();
    assertThat(shape.tree(FakePeople.DEV, "DEMO").get().value().edges())
        .extracting(Edge::from)
        .containsExactly("b");
  }

  @Test
  public void members_draw_and_others_only_look() {
    assertThat(
            shape
                .shape(FakePeople.DEV, "DEMO", OptionalInt.empty(), List.of())
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(shape.tree(FakePeople.DEV, "DEMO").isDone()).isTrue();
    assertThat(shape.tree(FakePeople.DEV, "NO").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(shape.tree(FakePeople.GUEST, "DEMO").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
