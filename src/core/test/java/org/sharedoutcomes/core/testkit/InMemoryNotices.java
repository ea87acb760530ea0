package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices;
import org.sharedoutcomes.core.notice.Subject;

/** Notices in memory, in the order in which they were given. */
public final class InMemoryNotices implements Notices {
  private record Receipt(String user, String notice) {}

  private final Map<String, Notice> byId = new LinkedHashMap<>();
  private final Set<Receipt> unread = new HashSet<>();

  @Override
  public synchronized boolean add(Notice notice) {
    if (byId.putIfAbsent(notice.id(), notice) != null) {
      return false;
    }
    notice.audience().forEach(user -> unread.add(new Receipt(user, notice.id())));
    return true;
  }

  @Override
  public synchronized int unread(String userKey) {
    return (int) unread.stream().filter(receipt -> receipt.user().equals(userKey)).count();
  }

  @Override
  public synchronized List<Received> of(String userKey, int most) {
    List<Received> received = new ArrayList<>();
    for (Notice notice : byId.values()) {
      if (notice.audience().contains(userKey)) {
        boolean isUnread = unread.contains(new Receipt(userKey, notice.id()));
        received.add(0, new Received(notice.to(List.of(userKey)), isUnread));
      }
    }
    return List.copyOf(received.subList(0, Math.min(most, received.size())));
  }

  @Override
  public synchronized void read(String userKey, Collection<String> ids) {
    ids.forEach(id -> unread.remove(new Receipt(userKey, id)));
  }

  @Override
  public synchronized void readAll(String userKey) {
    unread.removeIf(receipt -> receipt.user().equals(userKey));
  }

  @Override
  public synchronized void removeAll(String outcome) {
    Set<String> gone = new HashSet<>();
    byId.values().stream()
        .filter(notice -> notice.subject().equals(Subject.outcome(outcome)))
        .forEach(notice -> gone.add(notice.id()));
    byId.keySet().removeAll(gone);
    unread.removeIf(receipt -> gone.contains(receipt.notice()));
  }

  @Override
  public synchronized List<Notice> since(Instant moment, int most) {
    return byId.values().stream()
        .filter(notice -> !notice.at().isBefore(moment))
        .sorted(Comparator.comparing(Notice::at))
        .limit(most)
        .toList();
  }

  /** All that were ever given, in their order. */
  public synchronized List<Notice> all() {
    return List.copyOf(byId.values());
  }
}
