package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Step;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** How Jira writes people, dates, statuses and what is empty. */
final class Looks {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MMM/yy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH);

  private Looks() {}

  static String person(ApplicationUser user, String nobody) {
    return user == null ? nobody : user.getDisplayName();
  }

  static String assignee(StoredIssue issue) {
    return person(issue.getAssignee(), "Unassigned");
  }

  static String choice(IssueData.Choice choice, String none) {
    return choice == null ? none : choice.name();
  }

  static String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(ZoneId.systemDefault()));
  }

  static String day(Instant at) {
    return at == null ? "" : DAY.format(at.atZone(ZoneId.systemDefault()));
  }

  static String day(LocalDate date) {
    return date == null ? "None" : DAY.format(date);
  }

  static String lozenge(StoredIssue issue) {
    return switch (((Step) issue.getStatus()).categoryId()) {
      case 2 -> "";
      case 3 -> "aui-lozenge-success";
      default -> "aui-lozenge-current";
    };
  }

  /** An issue as a row of a table. */
  static Model row(StoredIssue issue) {
    IssueData data = issue.data();
    return new Model()
        .with("key", data.key())
        .with("type", data.type().name())
        .with("summary", data.summary())
        .with("status", issue.getStatus().getName())
        .with("statusLook", lozenge(issue))
        .with("assignee", assignee(issue))
        .with("priority", choice(data.priority(), "None"))
        .with("updated", day(data.updated()))
        .with("updatedAt", data.updated());
  }

  static Map<String, Object> brief(StoredIssue issue) {
    return row(issue).map();
  }
}
