package org.sharedoutcomes.sandbox.jira;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one write changes: everything of it is stored, or nothing. */
final class Transaction {
  private record Id(Row.Kind kind, long id) {}

  private final Memory memory;
  private final Map<Id, Object> documents = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();

  Transaction(Memory memory) {
    this.memory = memory;
  }

  void put(Row.Kind kind, long id, Object document) {
    documents.put(new Id(kind, id), document);
  }

  void put(IssueData issue) {
    put(Row.Kind.ISSUE, issue.id(), issue);
  }

  IssueData changed(long id) {
    return (IssueData) documents.get(new Id(Row.Kind.ISSUE, id));
  }

  IssueData issue(long id) {
    IssueData changed = changed(id);
    return changed == null ? memory.issue(id) : changed;
  }

  boolean hasIssues() {
    return !memory.issueIds().isEmpty();
  }

  /** The next free id of a kind. */
  long nextId(Row.Kind kind) {
    long last = memory.lastId(kind);
    for (Id id : documents.keySet()) {
      if (id.kind() == kind) {
        last = Math.max(last, id.id());
      }
    }
    return last + 1;
  }

  /** Runs when the write is stored. */
  void afterwards(Runnable listener) {
    listeners.add(listener);
  }

  void tell() {
    listeners.forEach(Runnable::run);
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>(documents.size());
    documents.forEach(
        (id, document) ->
            rows.add(
                new Row(
                    id.kind(),
                    id.id(),
                    Documents.write(document),
                    !memory.holds(id.kind(), id.id()))));
    return rows;
  }
}
