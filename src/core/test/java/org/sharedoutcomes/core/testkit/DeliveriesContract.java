package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.delivery.Deliveries;
import org.sharedoutcomes.core.delivery.Delivery;
import org.sharedoutcomes.core.delivery.Delivery.State;

/** What every store of deliveries does. */
public abstract class DeliveriesContract {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00.123Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract Deliveries deliveries();

  private static Delivery waiting(String webhook, String event, int second) {
    Instant at = NOW.plusSeconds(second);
    return new Delivery("", webhook, event, "{\"ü\":1}", at, State.WAITING, 0, at, 0, "");
  }

  private Delivery only(String webhook) {
    return deliveries().of(webhook, 10).get(0);
  }

  private static Delivery with(Delivery now, State state, int attempts, String error) {
    return new Delivery(
        now.id(),
        now.webhook(),
        now.event(),
        now.body(),
        now.createdAt(),
        state,
        attempts,
        NOW.plusSeconds(100),
        500,
        error);
  }

  @Test
  public void an_event_is_queued_once_for_each_webhook() {
    String event = "e".repeat(450);
    assertThat(deliveries().add(waiting("a", event, 0))).isTrue();
    assertThat(deliveries().add(waiting("a", event, 5))).isFalse();
    assertThat(deliveries().add(waiting("b", event, 0))).isTrue();
    assertThat(deliveries().known("a", List.of(event, "other"))).containsExactly(event);
    assertThat(deliveries().known("a", List.of())).isEmpty();
    assertThat(only("a").body()).isEqualTo("{\"ü\":1}");
    assertThat(only("a").createdAt()).isEqualTo(NOW);
  }

  @Test
  public void what_waits_is_due_when_its_time_has_come_the_longest_first() {
    deliveries().add(waiting("a", "late", 20));
    deliveries().add(waiting("a", "early", 10));
    deliveries().add(waiting("a", "future", 60));
    assertThat(deliveries().due(NOW.plusSeconds(30), 10))
        .extracting(Delivery::event)
        .containsExactly("early", "late");
    assertThat(deliveries().due(NOW.plusSeconds(30), 1))
        .extracting(Delivery::event)
        .containsExactly("early");
  }

  @Test
  public void what_came_of_it_takes_its_place() {
    deliveries().add(waiting("a", "one", 0));
    Delivery failed = with(only("a"), State.WAITING, 3, "HTTP status 500");
    deliveries().put(failed);
    assertThat(deliveries().find(failed.id())).contains(failed);
    assertThat(deliveries().due(NOW.plusSeconds(30), 10)).isEmpty();
    assertThat(deliveries().find("999999")).isEmpty();
    assertThat(deliveries().find("no id")).isEmpty();
  }

  @Test
  public void the_dead_are_listed_newest_first() {
    for (int i = 0; i < 3; i++) {
      deliveries().add(waiting("a", "e" + i, i));
      deliveries().put(with(only("a"), i == 1 ? State.DELIVERED : State.DEAD, 8, "x"));
    }
    assertThat(deliveries().dead(10)).extracting(Delivery::event).containsExactly("e2", "e0");
    assertThat(deliveries().dead(1)).extracting(Delivery::event).containsExactly("e2");
  }

  @Test
  public void what_was_delivered_long_ago_is_forgotten_and_the_dead_are_not() {
    deliveries().add(waiting("a", "delivered", 0));
    deliveries().put(with(only("a"), State.DELIVERED, 1, ""));
    deliveries().add(waiting("b", "dead", 0));
    deliveries().put(with(only("b"), State.DEAD, 8, "x"));
    deliveries().forgetDeliveredBefore(NOW);
    assertThat(deliveries().of("a", 10)).hasSize(1);
    deliveries().forgetDeliveredBefore(NOW.plusSeconds(1));
    assertThat(deliveries().of("a", 10)).isEmpty();
    assertThat(deliveries().of("b", 10)).hasSize(1);
  }

  @Test
  public void removing_forgets_one_webhook_alone() {
    deliveries().add(waiting("a", "one", 0));
    deliveries().add(waiting("b", "one", 0));
    deliveries().removeAll("a");
    assertThat(deliveries().of("a", 10)).isEmpty();
    assertThat(deliveries().of("b", 10)).hasSize(1);
  }
}
