package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Fields;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** What the issue view shows of an issue. */
record IssueView(Visit visit, StoredIssue issue) {

  void fill(Model model) {
    IssueData data = issue.data();
    Map<String, Object> context = visit.context(issue.getProjectObject(), issue);
    model
        .with("key", data.key())
        .with("summary", data.summary())
        .with("projectKey", data.project())
        .with("project", issue.getProjectObject().getName())
        .with("hasParent", data.parent() != null)
        .with("parent", data.parent())
        .with("mayEdit", visit.mayWork())
        .with("mayComment", visit.mayWork())
        .with("transitions", transitions())
        .with("operations", operations(context))
        .with("description", data.description())
        .with("environment", data.environment())
        .with("details", details())
        .with("fields", fields())
        .with("hasAttachments", !data.attachments().isEmpty())
        .with("attachments", attachments())
        .with("people", people())
        .with("dates", dates())
        .with("left", visit.panels("atl.jira.view.issue.left.context", context))
        .with("right", visit.panels("atl.jira.view.issue.right.context", context));
    children(model);
    new Activity(visit, issue).fill(model);
  }

  private Jira jira() {
    return visit.site().jira();
  }

  private List<Map<String, Object>> transitions() {
    return jira().issues().moves(visit.user(), issue).stream()
        .map(move -> Map.<String, Object>of("id", move.id(), "name", move.label()))
        .toList();
  }

  private List<Map<String, Object>> operations(Map<String, Object> context) {
    return visit.site().fragments().links("operations-operations", context).stream()
        .map(link -> Map.<String, Object>of("url", link.url(), "label", link.label()))
        .toList();
  }

  private List<Map<String, Object>> details() {
    IssueData data = issue.data();
    List<Map<String, Object>> details = new ArrayList<>();
    details.add(Fact.text("Type", "type-val", data.type().name()));
    details.add(
        Fact.lozenge(
            "Status", "status-val", issue.getStatus().getName(), "status " + Looks.lozenge(issue)));
    details.add(Fact.text("Priority", "priority-val", Looks.choice(data.priority(), "None")));
    details.add(
        Fact.text("Resolution", "resolution-val", Looks.choice(data.resolution(), "Unresolved")));
    details.add(Fact.text("Affects Version/s", "versions-val", names(data.affectedVersions())));
    details.add(Fact.text("Fix Version/s", "fixfor-val", names(data.fixVersions())));
    details.add(Fact.text("Component/s", "components-val", names(data.components())));
    details.add(
        data.labels().isEmpty()
            ? Fact.text("Labels", "labels-val", "None")
            : Fact.labels("Labels", "labels-val", data.labels()));
    if (issue.epicKey() != null) {
      details.add(epic());
    }
    return details;
  }

  private Map<String, Object> epic() {
    String base = visit.request().getContextPath();
    return jira()
        .issues()
        .find(issue.epicKey())
        .map(
            epic ->
                Fact.link(
                    "Epic Link",
                    "epic-val",
                    epic.getKey() + " " + epic.getSummary(),
                    base + "/browse/" + epic.getKey()))
        .orElseGet(() -> Fact.text("Epic Link", "epic-val", issue.epicKey()));
  }

  private static String names(Collection<String> names) {
    return names.isEmpty() ? "None" : String.join(", ", names);
  }

  private List<Map<String, Object>> fields() {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (CustomField field : jira().fields().all()) {
      if (!field.getCustomFieldType().getKey().equals(Fields.EPIC_LINK)) {
        field(field).ifPresent(shown::add);
      }
    }
    return shown;
  }

  private Optional<Map<String, Object>> field(CustomField field) {
    String text = jira().fields().text(field, issue);
    Markup html = visit.site().fields().view(field, issue);
    boolean plain = html.toString().isBlank();
    if (plain && (text == null || text.isBlank())) {
      return Optional.empty();
    }
    return Optional.of(
        new Model()
            .with("id", field.getId())
            .with("name", field.getName())
            .with("html", plain ? text : html)
            .map());
  }

  private List<Map<String, Object>> attachments() {
    return issue.data().attachments().stream()
        .map(
            file ->
                new Model()
                    .with("id", file.id())
                    .with("name", file.name())
                    .with("size", file.size())
                    .with("when", Looks.moment(file.at()))
                    .map())
        .toList();
  }

  private List<Map<String, Object>> people() {
    return List.of(
        Fact.text("Assignee", "assignee-val", Looks.assignee(issue)),
        Fact.text("Reporter", "reporter-val", Looks.person(issue.getReporter(), "Anonymous")));
  }

  private List<Map<String, Object>> dates() {
    IssueData data = issue.data();
    List<Map<String, Object>> dates = new ArrayList<>();
    if (data.due() != null) {
      dates.add(Fact.date("Due", "due-date", Looks.day(data.due()), data.due().toString()));
    }
    dates.add(Fact.date("Created", "created-val", Looks.moment(data.created()), data.created()));
    dates.add(Fact.date("Updated", "updated-val", Looks.moment(data.updated()), data.updated()));
    if (data.resolved() != null) {
      dates.add(
          Fact.date(
              "Resolved", "resolutiondate-val", Looks.moment(data.resolved()), data.resolved()));
    }
    return dates;
  }

  private void children(Model model) {
    List<StoredIssue> inEpic = issue.inEpic();
    List<StoredIssue> subTasks = new ArrayList<>();
    for (Issue subTask : issue.getSubTaskObjects()) {
      subTasks.add((StoredIssue) subTask);
    }
    List<StoredIssue> children = inEpic.isEmpty() ? subTasks : inEpic;
    model
        .with("hasChildren", !children.isEmpty())
        .with("childrenTitle", inEpic.isEmpty() ? "Sub-Tasks" : "Issues in epic")
        .with("children", children.stream().map(Looks::brief).toList());
  }
}
