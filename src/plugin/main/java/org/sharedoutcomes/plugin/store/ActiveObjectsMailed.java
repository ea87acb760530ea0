package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.delivery.Mailed;

/** What was mailed to whom, one row each. */
public final class ActiveObjectsMailed implements Mailed {
  private final ActiveObjects ao;

  public ActiveObjectsMailed(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Set<String> claim(String userKey, Collection<String> notices, Instant now) {
    Map<String, String> byMark = new LinkedHashMap<>();
    notices.forEach(notice -> byMark.put(Hash.of(userKey, notice), notice));
    return Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  Map<String, String> fresh = new LinkedHashMap<>(byMark);
                  fresh.keySet().removeAll(known(byMark.keySet()));
                  for (String mark : fresh.keySet()) {
                    ao.create(
                        MailedRow.class, Map.of("MARK", mark, "AT_MILLIS", now.toEpochMilli()));
                  }
                  return new LinkedHashSet<>(fresh.values());
                }));
  }

  private Set<String> known(Collection<String> marks) {
    Set<String> known = new LinkedHashSet<>();
    for (List<String> part : Columns.lists(marks)) {
      for (MailedRow row : ao.find(MailedRow.class, Columns.in("MARK", part), part.toArray())) {
        known.add(row.getMark());
      }
    }
    return known;
  }

  @Override
  public void forgetBefore(Instant moment) {
    ao.deleteWithSQL(MailedRow.class, "AT_MILLIS < ?", moment.toEpochMilli());
  }
}
