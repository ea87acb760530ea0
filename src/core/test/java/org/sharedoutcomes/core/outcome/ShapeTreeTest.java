package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;
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

  private void measured(String key, String name, String unit) {
    world
        .journal
        .save(
            new Change<>(
                Outcome.KIND,
                key,
                world.journal.find(Outcome.KIND, key).map(Document::version).orElse(0),
                FakePeople.ADMIN,
                "created",
                "",
                OutcomeExamples.measured(key, name, unit, Grain.WEEK)))
        .get();
  }

  private Answer<Document<MetricTree>> add(EdgeDraft... edges) {
    return shape.add(
        FakePeople.MAX, "DEMO", OptionalInt.empty(), List.of(edges), "because it is so");
  }

  private static EdgeDraft factor(String from, String to) {
    return new EdgeDraft(from, to, "component", "product", null, null);
  }

  private static EdgeDraft side(String from, String to, String role) {
    return new EdgeDraft(from, to, "component", "ratio", role, null, null);
  }

  private List<Edge> edges() {
    return shape.tree(FakePeople.DEV, "DEMO").get().value().edges();
  }

  @Test
  public void a_part_of_a_sum_in_another_unit_is_refused_with_the_path() {
    measured("revenue", "Revenue", "EUR");
    measured("sign-ups", "Signups", "people");
    assertThat(add(component("a", "b"), component("revenue", "sign-ups")).reasons())
        .containsExactly(
            Refusal.invalid(
                "edges[1]",
                "shared-outcomes.tree.units-of-sum",
                "Revenue (EUR) → Signups (people)",
                "people"));
    assertThat(add(new EdgeDraft("revenue", "sign-ups", "influence", null, 0.5, 60)).isDone())
        .isTrue();
  }

  @Test
  public void a_product_whose_units_do_not_come_out_is_refused_with_the_path() {
    measured("visits", "Visits", "visits");
    measured("basket", "Basket", "EUR per order");
    measured("revenue", "Revenue", "EUR");
    assertThat(add(factor("visits", "revenue")).isDone()).as("the rest may follow").isTrue();
    Answer<?> refused = add(factor("basket", "revenue"));
    assertThat(refused.reasons()).extracting(Refusal::field).containsExactly("edges[0]");
    assertThat(refused.reasons().get(0).arguments().get(0))
        .isEqualTo("Visits (visits) × Basket (EUR per order) → Revenue (EUR)");
    measured("conversion", "Conversion", "orders per visit");
    assertThat(add(factor("basket", "revenue"), factor("conversion", "revenue")).isDone()).isTrue();
  }

  @Test
  public void a_cycle_is_told_by_names() {
    measured("a", "Ads", "EUR");
    measured("b", "Builds", "builds");
    add(new EdgeDraft("a", "b", "influence", null, 0.5, 60)).get();
    assertThat(add(new EdgeDraft("b", "a", "influence", null, 0.5, 60)).reasons())
        .containsExactly(
            Refusal.invalid("edges", "shared-outcomes.outcome.cycle", "Ads → Builds → Ads"));
  }

  @Test
  public void a_whole_is_made_up_in_one_way() {
    add(component("a", "d")).get();
    assertThat(add(factor("b", "d")).reasons())
        .containsExactly(Refusal.invalid("edges[0]", "shared-outcomes.tree.mixed", "d"));
  }

  @Test
  public void changing_what_joins_one_part_changes_it_for_all() {
    add(component("a", "d"), component("b", "d")).get();
    shape
        .change(
            FakePeople.MAX, "DEMO", OptionalInt.of(1), side("a", "d", "denominator"), "it divides")
        .get();
    assertThat(edges())
        .extracting(Edge::from, Edge::operator, Edge::role)
        .containsExactly(
            tuple("a", Operator.RATIO, Role.DENOMINATOR),
            tuple("b", Operator.RATIO, Role.NUMERATOR));
    assertThat(world.journal.history(MetricTree.KIND.stream("DEMO")))
        .extracting(Entry::why)
        .containsExactly("because it is so", "it divides");
  }

  @Test
  public void a_ratio_has_two_sides() {
    assertThat(add(side("a", "d", "numerator")).isDone()).isTrue();
    assertThat(add(side("b", "d", "numerator")).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.tree.sides-of-ratio");
    assertThat(add(side("b", "d", null)).isDone()).as("the side that is left").isTrue();
    assertThat(add(side("c", "d", null)).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.tree.sides-of-ratio");
    assertThat(add(new EdgeDraft("c", "b", "component", "sum", "numerator", null, null)).reasons())
        .extracting(Refusal::field)
        .containsExactly("edges[0].role");
  }

  @Test
  public void a_flaw_elsewhere_does_not_stand_in_the_way() {
    add(component("a", "b")).get();
    measured("a", "a", "EUR");
    assertThat(add(new EdgeDraft("c", "d", "influence", null, 0.5, 60)).isDone()).isTrue();
    assertThat(add(component("c", "b")).isDone()).as("this whole is touched").isFalse();
  }

  @Test
  public void an_edge_is_taken_out_by_whoever_saw_the_newest_tree() {
    add(component("a", "b"), component("c", "b")).get();
    Answer<?> late = shape.remove(FakePeople.SUE, "DEMO", OptionalInt.of(7), "a", "b", "");
    assertThat(late.reasons().get(0).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(late.reasons().get(0).arguments()).contains(FakePeople.MAX);
    shape.remove(FakePeople.SUE, "DEMO", OptionalInt.of(1), "a", "b", "").get();
    assertThat(edges()).extracting(Edge::from).containsExactly("c");
    assertThat(
            shape.remove(FakePeople.SUE, "DEMO", OptionalInt.of(2), "a", "b", "").reasons().get(0))
        .isEqualTo(Refusal.notFound("edges", "shared-outcomes.tree.no-such-edge", "a", "b"));
  }

  @Test
  public void only_members_change_edges() {
    for (Answer<?> answer :
        List.of(
            shape.add(
                FakePeople.DEV, "DEMO", OptionalInt.empty(), List.of(component("a", "b")), ""),
            shape.add(
                FakePeople.GUEST, "DEMO", OptionalInt.empty(), List.of(component("a", "b")), ""))) {
      assertThat(answer.reasons().get(0).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
  }

  @Test
  public void the_way_to_the_top_is_the_shortest() {
    put(
            component("b", "a"),
            component("c", "b"),
            component("d", "c"),
            new EdgeDraft("d", "b", "influence", null, 0.5, 60))
        .get();
    MetricTree tree = shape.tree(FakePeople.DEV, "DEMO").get().value();
    assertThat(tree.path("a", "d")).containsExactly("a", "b", "d");
    assertThat(tree.path("a", "a")).containsExactly("a");
    assertThat(tree.path("d", "a")).isEmpty();
  }
}
