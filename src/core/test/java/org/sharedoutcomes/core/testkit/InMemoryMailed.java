package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.delivery.Mailed;

/** What was mailed to whom, in memory. */
public final class InMemoryMailed implements Mailed {
  private record Mark(String user, String notice) {}

  private final Map<Mark, Instant> marks = new HashMap<>();

  @Override
  public synchronized Set<String> claim(String userKey, Collection<String> notices, Instant now) {
    Set<String> fresh = new LinkedHashSet<>();
    for (String notice : notices) {
      if (marks.putIfAbsent(new Mark(userKey, notice), now) == null) {
        fresh.add(notice);
      }
    }
    return fresh;
  }

  @Override
  public synchronized void forgetBefore(Instant moment) {
    marks.values().removeIf(at -> at.isBefore(moment));
  }
}
