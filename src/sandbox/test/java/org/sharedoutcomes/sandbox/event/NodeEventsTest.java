package org.sharedoutcomes.sandbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class NodeEventsTest {
  private final NodeEvents events = new NodeEvents();

  public static final class Hearing {
    final List<Object> heard = new ArrayList<>();

    @EventListener
    public void onText(String text) {
      heard.add(text);
    }

    @EventListener
    public void onNumber(Number number) {
      heard.add(number);
    }

    public void onAnything(Object anything) {
      heard.add("not annotated");
    }
  }

  public static final class Failing {
    @EventListener
    public void onText(String text) {
      throw new IllegalStateException(text);
    }
  }

  public static final class Wrong {
    @EventListener
    public void onNothing() {}
  }

  @Test
  public void a_listener_hears_of_its_types_once() {
    Hearing listener = new Hearing();
    events.register(listener);
    events.register(listener);
    events.publish("text");
    events.publish(5);
    events.publish(List.of());
    assertThat(listener.heard).containsExactly("text", 5);
  }

  @Test
  public void who_left_hears_nothing() {
    Hearing listener = new Hearing();
    events.register(listener);
    events.unregister(listener);
    events.publish("text");
    assertThat(listener.heard).isEmpty();
  }

  @Test
  public void a_failing_listener_stops_neither_the_others_nor_the_publisher() {
    Hearing listener = new Hearing();
    events.register(new Failing());
    events.register(listener);
    events.publish("text");
    assertThat(listener.heard).containsExactly("text");
  }

  @Test
  public void a_listener_without_an_event_is_refused() {
    assertThatThrownBy(() -> events.register(new Wrong()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
