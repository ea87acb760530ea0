package org.sharedoutcomes.core.testkit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.common.Texts;

/** Everybody lives in UTC unless a test says otherwise; a text is its key with its arguments. */
public final class FakeLocales implements Locales {
  private final Map<String, ZoneId> zones = new HashMap<>();

  public void move(Actor actor, String zone) {
    zones.put(actor.userKey(), ZoneId.of(zone));
  }

  @Override
  public ZoneId zoneOf(String userKey) {
    return zones.getOrDefault(userKey, ZoneOffset.UTC);
  }

  @Override
  public Texts textsOf(String userKey) {
    return (key, arguments) -> arguments.length == 0 ? key : key + " " + Arrays.asList(arguments);
  }
}
