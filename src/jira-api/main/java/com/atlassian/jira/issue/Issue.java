package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** An issue as Jira shows it. */
@Evidence("S11")
public interface Issue extends IssueContext {
  Long getId();

  String getKey();

  String getSummary();

  String getDescription();

  ApplicationUser getAssignee();

  ApplicationUser getReporter();

  ApplicationUser getCreator();

  Project getProjectObject();

  IssueType getIssueType();

  Status getStatus();

  Object getCustomFieldValue(CustomField field);

  @Evidence("MEM")
  String getStatusId();

  @Evidence("MEM")
  String getIssueTypeId();

  @Evidence("MEM")
  Long getProjectId();

  @Evidence("MEM")
  Issue getParentObject();

  @Evidence("MEM")
  boolean isSubTask();

  @Evidence("MEM")
  Collection<Issue> getSubTaskObjects();

  @Evidence("MEM")
  Collection<Version> getFixVersions();

  @Evidence("MEM")
  Collection<ProjectComponent> getComponents();

  @Evidence("MEM")
  Set<Label> getLabels();

  @Evidence("MEM")
  Collection<Attachment> getAttachments();

  @Evidence("MEM")
  Resolution getResolution();

  @Evidence("MEM")
  String getResolutionId();

  @Evidence("MEM")
  Priority getPriority();

  @Evidence("MEM")
  Timestamp getCreated();

  @Evidence("MEM")
  Timestamp getUpdated();

  @Evidence("MEM")
  Timestamp getDueDate();

  @Evidence("MEM")
  Timestamp getResolutionDate();
}
