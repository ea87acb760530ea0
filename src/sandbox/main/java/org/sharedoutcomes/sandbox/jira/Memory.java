package org.sharedoutcomes.sandbox.jira;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/** This node's copy of everything, with the ways to find it. */
final class Memory {
  private final Map<Row.Kind, ConcurrentSkipListMap<Long, Object>> documents =
      new EnumMap<>(Row.Kind.class);
  private final Map<String, Long> issuesByKey = new ConcurrentHashMap<>();
  private final Map<String, Set<Long>> byEpic = new ConcurrentHashMap<>();
  private final Map<String, Set<Long>> byParent = new ConcurrentHashMap<>();
  private final Map<String, Set<Long>> byLinkTarget = new ConcurrentHashMap<>();
  private final Map<String, UserData> users = new ConcurrentHashMap<>();

  Memory() {
    for (Row.Kind kind : Row.Kind.values()) {
      documents.put(kind, new ConcurrentSkipListMap<>());
    }
  }

  void accept(Row row) {
    Object document =
        switch (row.kind()) {
          case PROJECT -> Documents.read(row.body(), ProjectData.class);
          case USER -> Documents.read(row.body(), UserData.class);
          case FIELD -> Documents.read(row.body(), FieldData.class);
          case ISSUE -> Documents.read(row.body(), IssueData.class);
          case MAIL -> Documents.read(row.body(), Mail.class);
          case WORKFLOW -> Documents.read(row.body(), WorkflowData.class);
        };
    Object before = documents.get(row.kind()).put(row.id(), document);
    if (document instanceof IssueData issue) {
      if (before instanceof IssueData old) {
        references(old).forEach((index, keys) -> keys.forEach(key -> drop(index, key, old.id())));
      }
      issuesByKey.put(issue.key(), issue.id());
      references(issue).forEach((index, keys) -> keys.forEach(key -> add(index, key, issue.id())));
    }
    if (document instanceof UserData user) {
      users.put(user.name(), user);
    }
  }

  private enum Index {
    EPIC,
    PARENT,
    LINK
  }

  private Map<Index, Collection<String>> references(IssueData issue) {
    Map<Index, Collection<String>> keys = new EnumMap<>(Index.class);
    keys.put(Index.EPIC, issue.epic() == null ? List.of() : List.of(issue.epic()));
    keys.put(Index.PARENT, issue.parent() == null ? List.of() : List.of(issue.parent()));
    keys.put(
        Index.LINK, new TreeSet<>(issue.links().stream().map(IssueData.Link::target).toList()));
    return keys;
  }

  private Map<String, Set<Long>> index(Index index) {
    return switch (index) {
      case EPIC -> byEpic;
      case PARENT -> byParent;
      case LINK -> byLinkTarget;
    };
  }

  private void add(Index index, String key, long id) {
    index(index).computeIfAbsent(key, k -> new ConcurrentSkipListSet<>()).add(id);
  }

  private void drop(Index index, String key, long id) {
    index(index).getOrDefault(key, Set.of()).remove(id);
  }

  boolean holds(Row.Kind kind, long id) {
    return documents.get(kind).containsKey(id);
  }

  long lastId(Row.Kind kind) {
    return documents.get(kind).isEmpty() ? 0 : documents.get(kind).lastKey();
  }

  IssueData issue(long id) {
    return (IssueData) documents.get(Row.Kind.ISSUE).get(id);
  }

  Long issueId(String key) {
    return key == null ? null : issuesByKey.get(key);
  }

  Collection<Long> issueIds() {
    return Collections.unmodifiableSet(documents.get(Row.Kind.ISSUE).keySet());
  }

  Collection<Long> inEpic(String key) {
    return byEpic.getOrDefault(key, Set.of());
  }

  Collection<Long> subTasksOf(String key) {
    return byParent.getOrDefault(key, Set.of());
  }

  Collection<Long> linkingTo(String key) {
    return byLinkTarget.getOrDefault(key, Set.of());
  }

  UserData user(String name) {
    return name == null ? null : users.get(name);
  }

  /** The number under which a user is stored. */
  long userId(String name) {
    return documents.get(Row.Kind.USER).entrySet().stream()
        .filter(entry -> ((UserData) entry.getValue()).name().equals(name))
        .mapToLong(entry -> entry.getKey())
        .findFirst()
        .orElseThrow();
  }

  List<UserData> users() {
    return all(Row.Kind.USER, UserData.class::cast);
  }

  List<ProjectData> projects() {
    return all(Row.Kind.PROJECT, ProjectData.class::cast);
  }

  List<FieldData> fields() {
    return all(Row.Kind.FIELD, FieldData.class::cast);
  }

  WorkflowData workflow(long id) {
    return (WorkflowData) documents.get(Row.Kind.WORKFLOW).get(id);
  }

  List<Mail> mails() {
    return all(Row.Kind.MAIL, Mail.class::cast);
  }

  private <T> List<T> all(Row.Kind kind, Function<Object, T> cast) {
    List<T> all = new ArrayList<>();
    documents.get(kind).values().forEach(document -> all.add(cast.apply(document)));
    return all;
  }
}
