package org.sharedoutcomes.plugin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class TreeOrderTest {
  private static List<String> order(String keys, String... edges) {
    var outcomes =
        Arrays.stream(keys.split("")).map(key -> OutcomeExamples.outcome(key, key)).toList();
    var tree =
        new MetricTree(
            Stream.of(edges)
                .map(
                    edge ->
                        new Edge(
                            edge.substring(0, 1),
                            edge.substring(1),
                            EdgeKind.COMPONENT,
                            Operator.SUM,
                            null,
                            null))
                .toList());
    return TreeOrder.of(outcomes, tree).stream()
        .map(place -> place.depth() + place.outcome().key())
        .toList();
  }

  @Test
  public void each_outcome_stands_below_what_it_acts_on() {
    assertThat(order("abcd", "ba", "cb", "da")).containsExactly("0a", "1b", "2c", "1d");
  }

  @Test
  public void an_outcome_with_two_above_it_is_listed_once() {
    assertThat(order("abc", "ca", "cb")).containsExactly("0a", "1c", "0b");
  }

  @Test
  public void without_edges_all_are_on_top_in_their_order() {
    assertThat(order("cab")).containsExactly("0c", "0a", "0b");
  }
}
