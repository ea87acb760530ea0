package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.sharedoutcomes.core.journal.Bodies;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices;
import org.sharedoutcomes.core.notice.Subject;

/** Notices in one table, who got them in another. */
public final class ActiveObjectsNotices implements Notices {
  private static final String UNREAD_OF_USER = "RECIPIENT = ? AND UNREAD = ?";

  private final ActiveObjects ao;
  private final Bodies bodies;

  public ActiveObjectsNotices(ActiveObjects ao, Bodies bodies) {
    this.ao = ao;
    this.bodies = bodies;
  }

  @Override
  public boolean add(Notice notice) {
    if (ao.count(NoticeRow.class, "NOTICE_KEY = ?", notice.id()) > 0) {
      return false;
    }
    try {
      ao.executeInTransaction(() -> write(notice));
      return true;
    } catch (ActiveObjectsException | UndeclaredThrowableException e) {
      if (Violations.isViolation(e)) {
        return false;
      }
      throw e;
    }
  }

  private int write(Notice notice) {
    int id = ao.create(NoticeRow.class, StoredNotice.values(notice, bodies)).getID();
    for (String recipient : notice.audience()) {
      ao.create(ReceiptRow.class, Map.of("NOTICE_ID", id, "RECIPIENT", recipient, "UNREAD", true));
    }
    return id;
  }

  @Override
  public int unread(String userKey) {
    return ao.count(ReceiptRow.class, UNREAD_OF_USER, userKey, true);
  }

  @Override
  public List<Received> of(String userKey, int most) {
    ReceiptRow[] receipts =
        ao.find(
            ReceiptRow.class,
            Query.select().where("RECIPIENT = ?", userKey).order("ID DESC").limit(most));
    Map<Integer, NoticeRow> rows =
        notices(Arrays.stream(receipts).map(r -> r.getNoticeId()).toList());
    return Arrays.stream(receipts)
        .filter(receipt -> rows.containsKey(receipt.getNoticeId()))
        .map(
            receipt ->
                new Received(
                    StoredNotice.read(rows.get(receipt.getNoticeId()), List.of(userKey), bodies),
                    receipt.isUnread()))
        .toList();
  }

  private Map<Integer, NoticeRow> notices(Collection<Integer> ids) {
    Map<Integer, NoticeRow> found = new LinkedHashMap<>();
    for (List<Integer> part : Columns.lists(ids)) {
      for (NoticeRow row : ao.find(NoticeRow.class, Columns.in("ID", part), part.toArray())) {
        found.put(row.getID(), row);
      }
    }
    return found;
  }

  @Override
  public void read(String userKey, Collection<String> ids) {
    List<Integer> numbers = new ArrayList<>();
    for (List<String> part : Columns.lists(ids)) {
      for (NoticeRow row :
          ao.find(NoticeRow.class, Columns.in("NOTICE_KEY", part), part.toArray())) {
        numbers.add(row.getID());
      }
    }
    for (List<Integer> part : Columns.lists(numbers)) {
      List<Object> parameters = new ArrayList<>(List.of(userKey, true));
      parameters.addAll(part);
      markRead(UNREAD_OF_USER + " AND " + Columns.in("NOTICE_ID", part), parameters.toArray());
    }
  }

  @Override
  public void readAll(String userKey) {
    markRead(UNREAD_OF_USER, userKey, true);
  }

  private void markRead(String which, Object... parameters) {
    ao.executeInTransaction(
        () -> {
          ReceiptRow[] rows = ao.find(ReceiptRow.class, which, parameters);
          for (ReceiptRow row : rows) {
            row.setUnread(false);
            row.save();
          }
          return rows.length;
        });
  }

  @Override
  public void removeAll(String outcome) {
    ao.executeInTransaction(
        () -> {
          NoticeRow[] rows =
              ao.find(
                  NoticeRow.class,
                  "SUBJECT_TYPE = ? AND SUBJECT_KEY = ?",
                  Subject.Type.OUTCOME.name(),
                  outcome);
          for (List<Integer> part :
              Columns.lists(Arrays.stream(rows).map(r -> r.getID()).toList())) {
            ao.deleteWithSQL(ReceiptRow.class, Columns.in("NOTICE_ID", part), part.toArray());
            ao.deleteWithSQL(NoticeRow.class, Columns.in("ID", part), part.toArray());
          }
          return rows.length;
        });
  }

  @Override
  public List<Notice> since(Instant moment, int most) {
    NoticeRow[] rows =
        ao.find(
            NoticeRow.class,
            Query.select()
                .where("AT_MILLIS >= ?", moment.toEpochMilli())
                .order("AT_MILLIS ASC, ID ASC")
                .limit(most));
    Map<Integer, List<String>> audiences = new LinkedHashMap<>();
    for (List<Integer> part : Columns.lists(Arrays.stream(rows).map(NoticeRow::getID).toList())) {
      Query query = Query.select().where(Columns.in("NOTICE_ID", part), part.toArray());
      for (ReceiptRow receipt : ao.find(ReceiptRow.class, query.order("ID ASC"))) {
        audiences
            .computeIfAbsent(receipt.getNoticeId(), id -> new ArrayList<>())
            .add(receipt.getRecipient());
      }
    }
    return Arrays.stream(rows)
        .map(row -> StoredNotice.read(row, audiences.getOrDefault(row.getID(), List.of()), bodies))
        .toList();
  }
}
