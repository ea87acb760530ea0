package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItem.Step;
import org.sharedoutcomes.core.bulk.BulkItems;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.Tags;

/** What every implementation of {@link BulkItems} does. */
public abstract class BulkItemsContract {
  private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");

  protected abstract BulkItems items();

  private static BulkItem item(String bulk, int place, State state, Instant at) {
    return new BulkItem(
        bulk, place, 100 - place, "X-" + place, "Summary ü", state, null, null, null, at, null);
  }

  @Test
  public void issues_come_back_in_their_order_with_everything_known() {
    Effect effect =
        new Effect(new BigDecimal("-2.50"), 60, 90, "why \"so\"", LocalDate.of(2026, 9, 1), true);
    BulkItem second =
        new BulkItem(
            "one",
            1,
            7,
            "X-7",
            "<b>",
            State.CHANGED,
            new Reason("some.key", List.of("A-1", "")),
            new Tags(List.of(), Map.of()),
            new Tags(List.of("a", "b"), Map.of("a", effect)),
            NOON,
            new Step("2026-Q2", "", true));
    items().add(List.of(second, item("one", 0, State.WAITING, NOON)));
    items().add(List.of(item("two", 0, State.WAITING, NOON)));
    assertThat(items().of("one")).containsExactly(item("one", 0, State.WAITING, NOON), second);
  }

  @Test
  public void an_issue_is_replaced_and_counted_where_it_stands_now() {
    items().add(IntStream.range(0, 5).mapToObj(i -> item("t", i, State.WAITING, NOON)).toList());
    items().put(item("t", 2, State.CHANGED, NOON.plusMillis(1500)));
    assertThat(items().of("t")).hasSize(5);
    assertThat(items().tally("t").counts()).isEqualTo(Map.of(State.WAITING, 4, State.CHANGED, 1));
    assertThat(items().tally("t").newest()).isEqualTo(NOON.plusMillis(1500).toEpochMilli());
  }

  @Test
  public void what_is_removed_is_gone_and_nothing_else() {
    items().add(List.of(item("r", 0, State.WAITING, NOON)));
    items().add(List.of(item("s", 0, State.WAITING, NOON)));
    items().remove("r");
    assertThat(items().of("r")).isEmpty();
    assertThat(items().tally("r").all()).isZero();
    assertThat(items().of("s")).hasSize(1);
  }
}
