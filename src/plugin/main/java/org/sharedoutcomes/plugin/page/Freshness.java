package org.sharedoutcomes.plugin.page;

import java.time.Duration;
import java.time.Instant;

/** How old the newest value is, in the largest unit that tells enough. */
final class Freshness {
  private Freshness() {}

  static String of(Instant newest, Instant now, Phrases phrases) {
    Duration age = Duration.between(newest, now);
    if (age.toHours() < 1) {
      return phrases.text("fresh.now");
    }
    return age.toHours() < 48
        ? phrases.text("fresh.hours", age.toHours())
        : phrases.text("fresh.days", age.toDays());
  }
}
