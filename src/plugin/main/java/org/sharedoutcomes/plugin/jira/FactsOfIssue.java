package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;

/** Says of one of Jira's issues what the rules need to know. */
final class FactsOfIssue {
  private FactsOfIssue() {}

  static IssueFacts read(Issue issue, KnownFields fields) {
    Status status = issue.getStatus();
    return new IssueFacts(
        issue.getId(),
        issue.getKey(),
        issue.getProjectObject().getKey(),
        issue.getIssueType() == null ? "" : issue.getIssueType().getName(),
        issue.getSummary() == null ? "" : issue.getSummary(),
        status == null ? "" : status.getName(),
        progress(status),
        keyOf(issue.getReporter()),
        keyOf(issue.getAssignee()),
        day(issue.getDueDate()),
        versions(issue.getFixVersions()),
        named(issue.getComponents(), ProjectComponent::getName),
        named(issue.getLabels(), Label::getLabel),
        EpicLookup.epicOf(issue, fields),
        outcomes(value(issue, fields.outcomes())),
        customerFacing(value(issue, fields.customerFacing())),
        quarter(value(issue, fields.targetQuarter())),
        instant(issue.getCreated()),
        finished(issue, status));
  }

  /** Jira keeps days as midnight in the server's time zone. */
  static LocalDate day(Date date) {
    return date == null ? null : new Timestamp(date.getTime()).toLocalDateTime().toLocalDate();
  }

  private static Object value(Issue issue, CustomField field) {
    return field == null ? null : issue.getCustomFieldValue(field);
  }

  static Progress progress(Status status) {
    StatusCategory category = status == null ? null : status.getStatusCategory();
    return switch (category == null ? "" : category.getKey()) {
      case "done" -> Progress.DONE;
      case "indeterminate" -> Progress.IN_PROGRESS;
      default -> Progress.TO_DO;
    };
  }

  private static Instant finished(Issue issue, Status status) {
    Timestamp resolved = issue.getResolutionDate();
    return progress(status) == Progress.DONE
        ? instant(resolved == null ? issue.getUpdated() : resolved)
        : null;
  }

  private static String keyOf(ApplicationUser user) {
    return user == null ? null : user.getKey();
  }

  private static List<FixVersion> versions(Collection<Version> versions) {
    return versions == null
        ? List.of()
        : versions.stream()
            .filter(version -> version.getReleaseDate() != null)
            .map(version -> new FixVersion(version.getName(), day(version.getReleaseDate())))
            .toList();
  }

  private static <T> List<String> named(Collection<T> things, Function<T, String> name) {
    return things == null ? List.of() : things.stream().map(name).toList();
  }

  private static List<String> outcomes(Object value) {
    return value instanceof Collection<?> keys
        ? keys.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Boolean customerFacing(Object value) {
    return value == null || value.toString().isEmpty() ? null : "Yes".equals(value.toString());
  }

  private static Quarter quarter(Object value) {
    return value == null ? null : Quarter.parse(value.toString()).orElse(null);
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
