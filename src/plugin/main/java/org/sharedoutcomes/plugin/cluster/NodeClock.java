package org.sharedoutcomes.plugin.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of this node. The system property {@value #AHEAD}, a duration such as {@code P3D}, sets
 * it ahead, so that what happens after days can be tried today. Only whoever starts the node can
 * set it, who could set the machine's clock as well.
 */
public final class NodeClock extends Clock {
  public static final String AHEAD = "org.sharedoutcomes.clock.ahead";

  @Override
  public Instant instant() {
    Instant now = Clock.systemUTC().instant();
    String ahead = System.getProperty(AHEAD, "");
    return ahead.isEmpty() ? now : now.plus(Duration.parse(ahead));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), instant()));
  }
}
