package org.sharedoutcomes.sandbox.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An issue as it is stored; everything about people is a user's name, about other issues a key. */
public record IssueData(
    long id,
    String key,
    String project,
    Choice type,
    boolean subTask,
    String status,
    Choice priority,
    Choice resolution,
    String summary,
    String description,
    String environment,
    String assignee,
    String reporter,
    String creator,
    Instant created,
    Instant updated,
    Instant resolved,
    LocalDate due,
    List<String> labels,
    List<String> components,
    List<String> fixVersions,
    List<String> affectedVersions,
    String parent,
    String epic,
    List<Link> links,
    Map<String, List<String>> custom,
    List<Change> history,
    List<Remark> remarks,
    List<Attached> attachments) {

  public IssueData {
    labels = orEmpty(labels);
    components = orEmpty(components);
    fixVersions = orEmpty(fixVersions);
    affectedVersions = orEmpty(affectedVersions);
    links = orEmpty(links);
    custom = custom == null ? Map.of() : Map.copyOf(custom);
    history = orEmpty(history);
    remarks = orEmpty(remarks);
    attachments = orEmpty(attachments);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** One of a list of named values: a type, a priority, a resolution. */
  public record Choice(String id, String name) {}

  /** A link between this issue and another, which may lie outside what is loaded. */
  public record Link(String type, String target, boolean outward) {}

  /** What one person changed at one time. */
  public record Change(String author, Instant at, List<Item> items) {}

  /** One field of a change: the stored values and what people read. */
  public record Item(String field, String from, String fromText, String to, String toText) {}

  /** A file; only what is known of it, not what it holds. */
  public record Attached(
      long id, String name, long size, String contentType, String author, Instant at) {}

  /** A comment. */
  public record Remark(long id, String author, Instant at, String body) {}
}
