package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One issue of an export: of the agile REST, or of REST version 2 or 3. */
final class ExportedIssue {
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter();

  private final JsonNode json;
  private final JsonNode fields;
  private final ExportedProjects projects;
  private final Map<String, UserData> users;
  private final long order;
  private final String key;
  private final String project;

  ExportedIssue(JsonNode json, ExportedProjects projects, Map<String, UserData> users, long order) {
    this.json = json;
    this.fields = json.path("fields");
    this.projects = projects;
    this.users = users;
    this.order = order;
    this.key = json.path("key").asText();
    int dash = key.lastIndexOf('-');
    this.project =
        fields.path("project").path("key").asText(dash > 0 ? key.substring(0, dash) : key);
  }

  IssueData read() {
    projects.project(project, fields.path("project"));
    IssueData.Choice type =
        Objects.requireNonNullElse(
            choice(fields.path("issuetype")), new IssueData.Choice("10002", "Task"));
    boolean subTask = fields.path("issuetype").path("subtask").asBoolean();
    projects.type(project, type, subTask);
    Step step =
        Step.ofCategory(fields.path("status").path("statusCategory").path("key").asText(null));
    Instant created = Objects.requireNonNullElse(moment(fields.path("created")), Instant.EPOCH);
    String parent = text(fields.path("parent").path("key"));
    boolean parentIsEpic =
        !subTask
            && fields
                .path("parent")
                .path("fields")
                .path("issuetype")
                .path("name")
                .asText()
                .equals("Epic");
    return new IssueData(
        json.path("id").asLong(order),
        key,
        project,
        type,
        subTask,
        step.getId(),
        choice(fields.path("priority")),
        choice(fields.path("resolution")),
        Objects.requireNonNullElse(text(fields.path("summary")), key),
        text(fields.path("description")),
        text(fields.path("environment")),
        user(fields.path("assignee")),
        user(fields.path("reporter")),
        user(fields.path("creator")),
        created,
        Objects.requireNonNullElse(moment(fields.path("updated")), created),
        moment(fields.path("resolutiondate")),
        date(fields.path("duedate")),
        texts(fields.path("labels"), JsonNode::asText),
        texts(fields.path("components"), part -> projects.component(project, part)),
        texts(fields.path("fixVersions"), version -> projects.version(project, version)),
        texts(fields.path("versions"), version -> projects.version(project, version)),
        parentIsEpic ? null : parent,
        Objects.requireNonNullElse(
                text(fields.path("epic").path("key")), parentIsEpic ? parent : "")
            .transform(epic -> epic.isEmpty() ? null : epic),
        links(),
        Map.of(),
        history(),
        remarks(),
        attachments());
  }

  private static IssueData.Choice choice(JsonNode json) {
    String name = text(json.path("name"));
    return name == null ? null : new IssueData.Choice(json.path("id").asText(name), name);
  }

  /** A text, or the texts inside a document of REST version 3. */
  private static String text(JsonNode json) {
    if (json.isObject()) {
      String texts = String.join("", json.findValuesAsText("text"));
      return texts.isEmpty() ? null : texts;
    }
    return json.isMissingNode() || json.isNull() ? null : json.asText();
  }

  private String user(JsonNode json) {
    String name = text(json.path("name"));
    if (name == null) {
      name = text(json.path("accountId"));
    }
    if (name != null) {
      boolean active = json.path("active").asBoolean(true);
      users.putIfAbsent(
          name,
          new UserData(
              name,
              json.path("displayName").asText(name),
              json.path("emailAddress").asText(name + "@example.com"),
              active,
              active ? List.of(Users.SOFTWARE_USERS) : List.of()));
    }
    return name;
  }

  private static Instant moment(JsonNode json) {
    return text(json) == null ? null : OffsetDateTime.parse(json.asText(), MOMENT).toInstant();
  }

  private static LocalDate date(JsonNode json) {
    return text(json) == null ? null : LocalDate.parse(json.asText());
  }

  private static List<String> texts(JsonNode array, Function<JsonNode, String> text) {
    LinkedHashSet<String> texts = new LinkedHashSet<>();
    array.forEach(item -> texts.add(text.apply(item)));
    return List.copyOf(texts);
  }

  private List<IssueData.Link> links() {
    List<IssueData.Link> links = new ArrayList<>();
    for (JsonNode link : fields.path("issuelinks")) {
      boolean outward = link.has("outwardIssue");
      String target = text(link.path(outward ? "outwardIssue" : "inwardIssue").path("key"));
      if (target != null) {
        String type = projects.link(project, link.path("type"));
        links.add(new IssueData.Link(type, target, outward));
      }
    }
    return links;
  }

  private List<IssueData.Change> history() {
    List<IssueData.Change> history = new ArrayList<>();
    for (JsonNode change : json.path("changelog").path("histories")) {
      List<IssueData.Item> items = new ArrayList<>();
      for (JsonNode item : change.path("items")) {
        items.add(
            new IssueData.Item(
                item.path("field").asText(),
                text(item.path("from")),
                text(item.path("fromString")),
                text(item.path("to")),
                text(item.path("toString"))));
      }
      history.add(
          new IssueData.Change(user(change.path("author")), moment(change.path("created")), items));
    }
    return history;
  }

  private List<IssueData.Attached> attachments() {
    List<IssueData.Attached> attachments = new ArrayList<>();
    for (JsonNode file : fields.path("attachment")) {
      attachments.add(
          new IssueData.Attached(
              file.path("id").asLong(attachments.size()),
              file.path("filename").asText(),
              file.path("size").asLong(),
              file.path("mimeType").asText("application/octet-stream"),
              user(file.path("author")),
              moment(file.path("created"))));
    }
    return attachments;
  }

  private List<IssueData.Remark> remarks() {
    List<IssueData.Remark> remarks = new ArrayList<>();
    for (JsonNode remark : fields.path("comment").path("comments")) {
      remarks.add(
          new IssueData.Remark(
              remark.path("id").asLong(remarks.size()),
              user(remark.path("author")),
              moment(remark.path("created")),
              text(remark.path("body"))));
    }
    return remarks;
  }
}
