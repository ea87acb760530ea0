package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.IssueHistory;
import org.sharedoutcomes.core.plan.Step;

/**
 * Reads all of an issue's history in Jira. A change names a thing by id and by the words of that
 * day: statuses and versions are looked up by id, so that they are what they are today; versions
 * that are gone have no release date any more.
 */
public final class JiraIssueHistory implements IssueHistory {
  private final IssueManager issues;
  private final ChangeHistoryManager history;
  private final ConstantsManager constants;
  private final FieldLookup fields;

  public JiraIssueHistory(
      IssueManager issues,
      ChangeHistoryManager changeHistoryManager,
      ConstantsManager constants,
      FieldLookup fields) {
    this.issues = issues;
    this.history = changeHistoryManager;
    this.constants = constants;
    this.fields = fields;
  }

  @Override
  public List<Step> of(IssueFacts facts) {
    Issue issue = issues.getIssueObject(facts.id());
    List<Step> steps = new ArrayList<>();
    if (issue != null) {
      KnownFields known = fields.known();
      for (ChangeHistory change : history.getChangeHistories(issue)) {
        ApplicationUser author = change.getAuthorObject();
        Instant at = change.getTimePerformed().toInstant();
        String by = author == null ? "" : author.getKey();
        for (ChangeItemBean item : change.getChangeItemBeans()) {
          add(steps, new One(at, by, item), issue, known);
        }
      }
    }
    return steps;
  }

  private void add(List<Step> steps, One one, Issue issue, KnownFields known) {
    String field = one.item().getField();
    switch (field.toLowerCase(Locale.ROOT)) {
      case "key" -> steps.add(one.words(Aspect.PROJECT, JiraIssueHistory::project));
      case "issuetype" -> steps.add(one.words(Aspect.TYPE, name -> name));
      case "summary" -> steps.add(one.words(Aspect.SUMMARY, text -> text));
      case "status" -> {
        steps.add(one.words(Aspect.STATUS, name -> name));
        steps.add(one.values(Aspect.PROGRESS, this::progress));
      }
      case "assignee" -> steps.add(one.values(Aspect.ASSIGNEE, key -> key));
      case "duedate" -> steps.add(one.values(Aspect.DUE, JiraIssueHistory::day));
      case "fix version" -> steps.add(versions(one, issue));
      default -> {
        if (isOf(known.outcomes(), field)) {
          steps.add(one.values(Aspect.OUTCOMES, JiraIssueHistory::keys));
        } else if (isOf(known.targetQuarter(), field)) {
          steps.add(one.values(Aspect.TARGET_QUARTER, String::strip));
        }
      }
    }
  }

  private static boolean isOf(CustomField field, String name) {
    return field != null && field.getName().equalsIgnoreCase(name);
  }

  private Step versions(One one, Issue issue) {
    ChangeItemBean item = one.item();
    return one.step(
        Aspect.FIX_VERSIONS,
        version(issue, item.getFrom(), item.getFromString()),
        version(issue, item.getTo(), item.getToString()));
  }

  /**
   * A line as timelines have it; a version that is gone has no day. History that was brought from
   * another Jira has the ids of there: then the name tells.
   */
  private static String version(Issue issue, String id, String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    Collection<Version> all = issue.getProjectObject().getVersions();
    return find(all, each -> String.valueOf(each.getId()).equals(id))
        .or(() -> find(all, each -> each.getName().equals(name)))
        .filter(each -> each.getReleaseDate() != null)
        .map(each -> FactsOfIssue.day(each.getReleaseDate()) + " " + each.getName())
        .orElse(" " + name);
  }

  private static Optional<Version> find(Collection<Version> all, Predicate<Version> wanted) {
    return all.stream().filter(wanted).findFirst();
  }

  private String progress(String statusId) {
    Status status = constants.getStatus(statusId);
    return FactsOfIssue.progress(status).name();
  }

  private static String project(String issueKey) {
    int dash = issueKey.lastIndexOf('-');
    return dash < 0 ? issueKey : issueKey.substring(0, dash);
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(10, text.length()))).toString();
    } catch (DateTimeParseException notADay) {
      return "";
    }
  }

  private static String keys(String joined) {
    return joined.replace(" ", "");
  }

  /** One item of a change. */
  private record One(Instant at, String by, ChangeItemBean item) {
    Step step(Aspect aspect, String from, String to) {
      return new Step(at, by, aspect, from, to);
    }

    /** Of what is kept; of fields that keep words alone, of those. */
    Step values(Aspect aspect, Function<String, String> read) {
      return step(
          aspect,
          read(kept(item.getFrom(), item.getFromString()), read),
          read(kept(item.getTo(), item.getToString()), read));
    }

    /** Of what people read. */
    Step words(Aspect aspect, Function<String, String> read) {
      return step(
          aspect,
          read(kept(item.getFromString(), item.getFrom()), read),
          read(kept(item.getToString(), item.getTo()), read));
    }

    private static String kept(String first, String second) {
      return first == null || first.isBlank() ? Objects.requireNonNullElse(second, "") : first;
    }

    private static String read(String text, Function<String, String> read) {
      return text.isBlank() ? "" : read.apply(text);
    }
  }
}
