package org.sharedoutcomes.sandbox.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An issue while it is changed. */
final class Draft {
  final long id;
  String key;
  String project;
  IssueData.Choice type;
  boolean subTask;
  String status;
  IssueData.Choice priority;
  IssueData.Choice resolution;
  String summary;
  String description;
  String environment;
  String assignee;
  String reporter;
  final String creator;
  final Instant created;
  Instant updated;
  Instant resolved;
  LocalDate due;
  List<String> labels;
  List<String> components;
  List<String> fixVersions;
  List<String> affectedVersions;
  String parent;
  String epic;
  List<IssueData.Link> links;
  Map<String, List<String>> custom;
  List<IssueData.Change> history;
  List<IssueData.Remark> remarks;
  List<IssueData.Attached> attachments;

  Draft(IssueData issue) {
    id = issue.id();
    key = issue.key();
    project = issue.project();
    type = issue.type();
    subTask = issue.subTask();
    status = issue.status();
    priority = issue.priority();
    resolution = issue.resolution();
    summary = issue.summary();
    description = issue.description();
    environment = issue.environment();
    assignee = issue.assignee();
    reporter = issue.reporter();
    creator = issue.creator();
    created = issue.created();
    updated = issue.updated();
    resolved = issue.resolved();
    due = issue.due();
    labels = new ArrayList<>(issue.labels());
    components = new ArrayList<>(issue.components());
    fixVersions = new ArrayList<>(issue.fixVersions());
    affectedVersions = new ArrayList<>(issue.affectedVersions());
    parent = issue.parent();
    epic = issue.epic();
    links = new ArrayList<>(issue.links());
    custom = new LinkedHashMap<>(issue.custom());
    history = new ArrayList<>(issue.history());
    remarks = new ArrayList<>(issue.remarks());
    attachments = new ArrayList<>(issue.attachments());
  }

  IssueData done() {
    return as(id, creator, created);
  }

  /** Another issue that is otherwise the same. */
  IssueData as(long number, String author, Instant since) {
    return new IssueData(
        number,
        key,
        project,
        type,
        subTask,
        status,
        priority,
        resolution,
        summary,
        description,
        environment,
        assignee,
        reporter,
        author,
        since,
        updated,
        resolved,
        due,
        labels,
        components,
        fixVersions,
        affectedVersions,
        parent,
        epic,
        links,
        custom,
        history,
        remarks,
        attachments);
  }
}
