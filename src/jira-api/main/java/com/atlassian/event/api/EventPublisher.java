package com.atlassian.event.api;

import org.sharedoutcomes.evidence.Evidence;

/** Tells listeners on this node of what happened. */
@Evidence("S11")
public interface EventPublisher {
  void publish(Object event);

  void register(Object listener);

  void unregister(Object listener);
}
