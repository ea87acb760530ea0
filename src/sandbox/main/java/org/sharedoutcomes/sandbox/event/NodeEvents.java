package org.sharedoutcomes.sandbox.event;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of this node, in the thread that publishes. */
public final class NodeEvents implements EventPublisher {
  private static final Logger log = LoggerFactory.getLogger(NodeEvents.class);

  private final List<Listening> listenings = new CopyOnWriteArrayList<>();

  private record Listening(Object listener, Method method) {
    boolean hears(Object event) {
      return method.getParameterTypes()[0].isInstance(event);
    }
  }

  @Override
  public void publish(Object event) {
    listenings.stream()
        .filter(listening -> listening.hears(event))
        .forEach(listening -> tell(listening, event));
  }

  // As in Jira, what a listener throws is logged and does not reach who published.
  private static void tell(Listening listening, Object event) {
    try {
      listening.method().invoke(listening.listener(), event);
    } catch (InvocationTargetException e) {
      log.error("{} failed at {}", listening.method(), event, e.getCause());
    } catch (IllegalAccessException e) {
      log.error("{} is not public", listening.method(), e);
    }
  }

  @Override
  public void register(Object listener) {
    unregister(listener);
    Arrays.stream(listener.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(EventListener.class))
        .forEach(method -> listenings.add(listening(listener, method)));
  }

  private static Listening listening(Object listener, Method method) {
    if (method.getParameterCount() != 1) {
      throw new IllegalArgumentException("An @EventListener has one parameter: " + method);
    }
    method.trySetAccessible();
    return new Listening(listener, method);
  }

  @Override
  public void unregister(Object listener) {
    listenings.removeIf(listening -> listening.listener() == listener);
  }
}
