package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes an issue: its fields, comments and links, with history and events. */
final class EditIssue {
  private final Jira jira;
  private final SystemEdits system;
  private final CustomEdits custom;

  EditIssue(Jira jira) {
    this.jira = jira;
    this.system = new SystemEdits(jira);
    this.custom = new CustomEdits(jira);
  }

  StoredIssue with(ApplicationUser user, String key, Values values) {
    long id = jira.issues().visible(user, key).getId();
    return jira.store()
        .write(
            transaction -> {
              List<IssueData.Item> items = apply(transaction, id, values);
              finish(transaction, user, id, items, EventType.ISSUE_UPDATED_ID);
              return jira.issues().find(id).orElseThrow();
            });
  }

  /** Stores the values which were set on an issue that the plugin holds. */
  StoredIssue with(ApplicationUser user, StoredIssue issue) {
    return jira.store()
        .write(
            transaction -> {
              List<IssueData.Item> items = new ArrayList<>();
              StoredIssue now = jira.issues().find(issue.getId()).orElseThrow();
              issue
                  .modified()
                  .forEach((field, value) -> custom.set(field, now, value).ifPresent(items::add));
              issue.modified().clear();
              issue.newDue().ifPresent(day -> items.addAll(due(transaction, issue.getId(), day)));
              finish(transaction, user, issue.getId(), items, EventType.ISSUE_UPDATED_ID);
              return jira.issues().find(issue.getId()).orElseThrow();
            });
  }

  private static List<IssueData.Item> due(Transaction transaction, long id, LocalDate day) {
    IssueData before = transaction.issue(id);
    Draft draft = new Draft(before);
    draft.due = day;
    transaction.put(draft.done());
    return Differences.between(before, draft.done());
  }

  /** Sets the fields in the running write and says what changed; refuses all of it, or nothing. */
  List<IssueData.Item> apply(Transaction transaction, long id, Values values) {
    Errors errors = new Errors();
    IssueData before = transaction.issue(id);
    Draft draft = new Draft(before);
    values.json().forEach((field, value) -> setSystem(draft, field, value, errors));
    values
        .form()
        .forEach(
            (field, form) ->
                SystemEdits.id(field)
                    .ifPresent(
                        known ->
                            system.set(
                                draft,
                                known,
                                Values.likeJson(form, SystemEdits.takesSeveral(known)),
                                errors)));
    transaction.put(draft.done());
    List<IssueData.Item> items = new ArrayList<>(Differences.between(before, draft.done()));
    StoredIssue issue = jira.issues().find(id).orElseThrow();
    for (Map.Entry<String, JsonNode> entry : values.json().entrySet()) {
      if (SystemEdits.id(entry.getKey()).isEmpty()) {
        field(entry.getKey(), errors)
            .flatMap(field -> custom.fromJson(field, issue, entry.getValue(), errors))
            .ifPresent(items::add);
      }
    }
    values
        .form()
        .forEach(
            (name, form) ->
                jira.fields()
                    .find(name)
                    .flatMap(field -> custom.fromForm(field, issue, List.of(form), errors))
                    .ifPresent(items::add));
    errors.refuseIfAny();
    return items;
  }

  private void setSystem(Draft draft, String field, JsonNode value, Errors errors) {
    SystemEdits.id(field).ifPresent(known -> system.set(draft, known, value, errors));
  }

  private Optional<CustomField> field(String idOrName, Errors errors) {
    Optional<CustomField> field = jira.fields().find(idOrName);
    if (field.isEmpty()) {
      errors.addError(
          idOrName,
          "Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
              .formatted(idOrName));
    }
    return field;
  }

  /** Writes history and date of the change, and tells of it when it is stored. */
  void finish(
      Transaction transaction,
      ApplicationUser user,
      long id,
      List<IssueData.Item> items,
      Long eventType) {
    if (items.isEmpty() && eventType.equals(EventType.ISSUE_UPDATED_ID)) {
      return;
    }
    Instant now = jira.clock().instant();
    Draft draft = new Draft(transaction.issue(id));
    draft.updated = now;
    if (!items.isEmpty()) {
      draft.history.add(new IssueData.Change(user.getName(), now, List.copyOf(items)));
    }
    transaction.put(draft.done());
    tell(transaction, user, id, eventType);
  }

  void tell(Transaction transaction, ApplicationUser user, long id, Long eventType) {
    transaction.afterwards(
        () -> {
          StoredIssue issue = jira.issues().find(id).orElseThrow();
          IssueEvent event = new IssueEvent(issue, user, eventType);
          jira.events().accept(new Happening(event));
          jira.events().accept(event);
        });
  }

  IssueData.Remark comment(ApplicationUser user, String key, String body) {
    if (body == null || body.isBlank()) {
      throw new Refused(
          Refused.Why.INVALID, List.of(), Map.of("comment", "Comment body can not be empty!"));
    }
    long id = jira.issues().visible(user, key).getId();
    return jira.store()
        .write(
            transaction -> {
              IssueData.Remark remark = remark(transaction, user, id, body);
              finish(transaction, user, id, List.of(), Happening.COMMENTED);
              return remark;
            });
  }

  IssueData.Remark remark(Transaction transaction, ApplicationUser user, long id, String body) {
    Draft draft = new Draft(transaction.issue(id));
    IssueData.Remark remark =
        new IssueData.Remark(
            id * 1000 + draft.remarks.size(), user.getName(), jira.clock().instant(), body);
    draft.remarks.add(remark);
    transaction.put(draft.done());
    return remark;
  }

  StoredIssue link(ApplicationUser user, String from, String type, String to) {
    long id = jira.issues().visible(user, from).getId();
    String target = jira.issues().visible(user, to).getKey();
    String name =
        jira.links().types().stream()
            .map(kind -> kind.getName())
            .filter(known -> known.equalsIgnoreCase(type))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.NOT_FOUND,
                        "No issue link type with name '%s' found.".formatted(type)));
    IssueData.Link link = new IssueData.Link(name, target, true);
    return jira.store()
        .write(
            transaction -> {
              Draft draft = new Draft(transaction.issue(id));
              if (!draft.links.contains(link)) {
                draft.links.add(link);
                transaction.put(draft.done());
                finish(
                    transaction,
                    user,
                    id,
                    List.of(new IssueData.Item("Link", null, null, target, name + " " + target)),
                    EventType.ISSUE_UPDATED_ID);
              }
              return jira.issues().find(id).orElseThrow();
            });
  }
}
