package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedoutcomes.sandbox.jira.Fields;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.ProjectData;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.velocity.Markup;

/**
 * The inputs for an issue's fields: filled with what was sent, else with what the issue holds.
 *
 * @param issue null while the issue is being made
 * @param errors sentences by field id
 */
record IssueForm(Visit visit, ProjectData project, StoredIssue issue, Map<String, String> errors) {

  List<Map<String, Object>> inputs() {
    IssueData data = issue == null ? null : issue.data();
    List<Input> inputs = new ArrayList<>();
    inputs.add(input("text", "summary", "Summary", data == null ? "" : data.summary()).required());
    inputs.add(priority(data));
    inputs.add(
        input(
            "date",
            "duedate",
            "Due Date",
            data == null || data.due() == null ? "" : data.due().toString()));
    inputs.add(fixVersions(data));
    inputs.add(assignee(data));
    inputs.add(
        input("textarea", "description", "Description", data == null ? "" : data.description()));
    inputs.add(
        input("text", "labels", "Labels", data == null ? "" : String.join(" ", data.labels()))
            .hint("Separated by spaces."));
    for (CustomField field : jira().fields().all()) {
      if (jira().fields().isEditable(field) && jira().fields().isShown(field)) {
        inputs.add(custom(field));
      }
    }
    return inputs.stream().map(Input::map).toList();
  }

  /** Every field of the form that a browser leaves out when it is empty. */
  List<String> clearable() {
    List<String> names = new ArrayList<>(List.of("fixVersions", "labels"));
    jira().fields().all().stream()
        .filter(jira().fields()::isEditable)
        .filter(jira().fields()::isShown)
        .map(CustomField::getId)
        .forEach(names::add);
    return names;
  }

  private Jira jira() {
    return visit.site().jira();
  }

  private Input input(String kind, String name, String label, String now) {
    return Input.of(kind, name, label, sent(name, now)).wrong(errors.get(name));
  }

  private String sent(String name, String now) {
    return Objects.requireNonNullElse(
        visit.request().getParameter(name), Objects.requireNonNullElse(now, ""));
  }

  private Input priority(IssueData data) {
    IssueData.Choice now = data == null ? null : data.priority();
    String chosen = sent("priority", now == null ? "" : now.id());
    List<Map<String, Object>> options = new ArrayList<>();
    options.add(Input.option("", "None", chosen.isEmpty()));
    jira().projects().priorities().stream()
        .map(p -> Input.option(p.id(), p.name(), p.id().equals(chosen)))
        .forEach(options::add);
    return input("select", "priority", "Priority", chosen).options(options);
  }

  private Input fixVersions(IssueData data) {
    String[] sent = visit.request().getParameterValues("fixVersions");
    Collection<String> chosen =
        sent != null ? Arrays.asList(sent) : data == null ? List.of() : data.fixVersions();
    List<Map<String, Object>> options =
        project.versions().stream()
            .filter(version -> !version.archived() || chosen.contains(version.name()))
            .map(v -> Input.option(v.name(), v.name(), chosen.contains(v.name())))
            .toList();
    return input("multi", "fixVersions", "Fix Version/s", "").options(options);
  }

  private Input assignee(IssueData data) {
    List<Map<String, Object>> options =
        jira().users().all().stream()
            .filter(UserData::active)
            .filter(user -> jira().users().mayWork(user))
            .map(user -> Input.option(user.name(), user.displayName(), false))
            .toList();
    return input("suggest", "assignee", "Assignee", data == null ? "" : data.assignee())
        .options(options)
        .hint("A user name. Empty: Unassigned.");
  }

  private Input custom(CustomField field) {
    Markup html =
        visit
            .site()
            .fields()
            .edit(
                field,
                issue,
                visit.request().getParameterValues(field.getId()),
                errors.get(field.getId()));
    if (!html.toString().isBlank()) {
      return Input.html(field.getName(), html);
    }
    String now = issue == null ? "" : jira().fields().text(field, issue);
    boolean epic = field.getCustomFieldType().getKey().equals(Fields.EPIC_LINK);
    return input("text", field.getId(), field.getName(), now)
        .hint(epic ? "The key of an epic." : "");
  }
}
