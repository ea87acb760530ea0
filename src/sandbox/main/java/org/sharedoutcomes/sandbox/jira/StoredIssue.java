package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An issue as the plugin and the pages see it: how it was when it was asked for. */
public final class StoredIssue implements MutableIssue {
  private final Jira jira;
  private final IssueData data;
  private final Map<CustomField, Object> modified = new LinkedHashMap<>();
  private Optional<LocalDate> newDue = Optional.empty();

  StoredIssue(Jira jira, IssueData data) {
    this.jira = jira;
    this.data = data;
  }

  /** Everything that is stored of it: labels, history, comments, environment and so on. */
  public IssueData data() {
    return data;
  }

  /** The key of its epic, which may lie outside what is loaded; null if it is in none. */
  public String epicKey() {
    return data.epic();
  }

  /** The issues whose epic this one is. */
  public List<StoredIssue> inEpic() {
    return jira.issues().byId(jira.memory().inEpic(data.key()));
  }

  public List<Version> affectedVersions() {
    return getProjectObject().versions(data.affectedVersions());
  }

  Map<CustomField, Object> modified() {
    return modified;
  }

  @Override
  public Long getId() {
    return data.id();
  }

  @Override
  public String getKey() {
    return data.key();
  }

  @Override
  public String getSummary() {
    return data.summary();
  }

  @Override
  public String getDescription() {
    return data.description();
  }

  @Override
  public ApplicationUser getAssignee() {
    return jira.memory().user(data.assignee());
  }

  @Override
  public ApplicationUser getReporter() {
    return jira.memory().user(data.reporter());
  }

  @Override
  public ApplicationUser getCreator() {
    return jira.memory().user(data.creator());
  }

  @Override
  public StoredProject getProjectObject() {
    return jira.projects().find(data.project()).orElseThrow();
  }

  @Override
  public Long getProjectId() {
    return getProjectObject().getId();
  }

  @Override
  public IssueType getIssueType() {
    return new Refs.Type(data.type().id(), data.type().name(), data.subTask());
  }

  @Override
  public String getIssueTypeId() {
    return data.type().id();
  }

  @Override
  public Status getStatus() {
    return Step.withId(data.status());
  }

  @Override
  public String getStatusId() {
    return data.status();
  }

  @Override
  public Object getCustomFieldValue(CustomField field) {
    return modified.containsKey(field) ? modified.get(field) : field.getValue(this);
  }

  @Override
  public void setCustomFieldValue(CustomField field, Object value) {
    modified.put(field, value);
  }

  @Override
  public void setDueDate(Timestamp day) {
    newDue = Optional.of(day.toLocalDateTime().toLocalDate());
  }

  /** The due date that was set on this object and is not stored yet. */
  Optional<LocalDate> newDue() {
    return newDue;
  }

  @Override
  public Issue getParentObject() {
    return jira.issues().find(data.parent()).orElse(null);
  }

  @Override
  public boolean isSubTask() {
    return data.parent() != null;
  }

  @Override
  public Collection<Issue> getSubTaskObjects() {
    return List.copyOf(jira.issues().byId(jira.memory().subTasksOf(data.key())));
  }

  @Override
  public Collection<Version> getFixVersions() {
    return getProjectObject().versions(data.fixVersions());
  }

  @Override
  public Collection<ProjectComponent> getComponents() {
    return getProjectObject().data().components().stream()
        .filter(part -> data.components().contains(part.name()))
        .map(part -> (ProjectComponent) new Refs.Part(part.id(), part.name()))
        .toList();
  }

  @Override
  public Set<Label> getLabels() {
    Set<Label> labels = new LinkedHashSet<>();
    data.labels().forEach(label -> labels.add(new Refs.Tag(label)));
    return labels;
  }

  @Override
  public Collection<Attachment> getAttachments() {
    return data.attachments().stream()
        .map(file -> (Attachment) new Attachments.File(file))
        .toList();
  }

  @Override
  public Resolution getResolution() {
    return data.resolution() == null
        ? null
        : new Refs.End(data.resolution().id(), data.resolution().name());
  }

  @Override
  public String getResolutionId() {
    return data.resolution() == null ? null : data.resolution().id();
  }

  @Override
  public Priority getPriority() {
    return data.priority() == null
        ? null
        : new Refs.Rank(data.priority().id(), data.priority().name());
  }

  @Override
  public Timestamp getCreated() {
    return timestamp(data.created());
  }

  @Override
  public Timestamp getUpdated() {
    return timestamp(data.updated());
  }

  @Override
  public Timestamp getDueDate() {
    return data.due() == null
        ? null
        : timestamp(data.due().atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  @Override
  public Timestamp getResolutionDate() {
    return timestamp(data.resolved());
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Issue issue && issue.getId() != null && issue.getId() == data.id();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(data.id());
  }

  @Override
  public String toString() {
    return data.key();
  }
}
