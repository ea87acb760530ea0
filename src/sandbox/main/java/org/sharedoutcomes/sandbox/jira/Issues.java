package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The issues: found by key, created, edited, moved, commented, linked. */
public final class Issues {
  private final Jira jira;

  Issues(Jira jira) {
    this.jira = jira;
  }

  /** All issues by id, whoever asks. */
  public List<StoredIssue> all() {
    return byId(jira.memory().issueIds());
  }

  public Optional<StoredIssue> find(String key) {
    Long id = jira.memory().issueId(key);
    return id == null ? Optional.empty() : find(id);
  }

  public Optional<StoredIssue> find(Long id) {
    IssueData data = id == null ? null : jira.store().issue(id);
    return Optional.ofNullable(data).map(found -> new StoredIssue(jira, found));
  }

  /** The issue, if the user may browse it; the refusal is the same as for one that is not there. */
  public StoredIssue visible(ApplicationUser user, String keyOrId) {
    return find(keyOrId)
        .or(() -> keyOrId.matches("\\d{1,18}") ? find(Long.valueOf(keyOrId)) : Optional.empty())
        .filter(issue -> jira.users().mayWork(user))
        .orElseThrow(() -> new Refused(Refused.Why.NOT_FOUND, "Issue Does Not Exist"));
  }

  List<StoredIssue> byId(Collection<Long> ids) {
    List<StoredIssue> issues = new ArrayList<>(ids.size());
    ids.forEach(id -> find(id).ifPresent(issues::add));
    return issues;
  }

  /** The next key of a project; one that an issue had before it was moved is not given again. */
  String nextKey(String project) {
    long number =
        all().stream()
            .map(StoredIssue::getKey)
            .filter(key -> key.startsWith(project + "-"))
            .mapToLong(key -> Long.parseLong(key.substring(project.length() + 1)))
            .max()
            .orElse(0);
    do {
      number++;
    } while (jira.memory().issueId(project + "-" + number) != null);
    return project + "-" + number;
  }

  /** Makes an issue like another, as it is now; nothing of its history comes along. */
  public StoredIssue copy(ApplicationUser user, String key) {
    return new CopyIssue(jira).by(user, key);
  }

  /** Puts an issue into another project, or gives it another type; its id stays. */
  public StoredIssue relocate(ApplicationUser user, String key, String project, String type) {
    return new CopyIssue(jira).relocate(user, key, project, type);
  }

  /** Makes an issue; {@code project}, {@code issuetype} and {@code summary} are needed. */
  public StoredIssue create(ApplicationUser user, Values values) {
    return new CreateIssue(jira).with(user, values);
  }

  /** Changes fields of an issue: all of them, or none. */
  public StoredIssue edit(ApplicationUser user, String key, Values values) {
    return new EditIssue(jira).with(user, key, values);
  }

  /** The transitions a user has now. */
  public List<Move> moves(ApplicationUser user, Issue issue) {
    return jira.users().mayWork(user) ? Step.withId(issue.getStatusId()).moves() : List.of();
  }

  /** Moves an issue by a transition, with edits and a comment (null: none) in the same step. */
  public StoredIssue move(
      ApplicationUser user, String key, int transition, Values values, String comment) {
    return new MoveIssue(jira).by(user, key, transition, values, comment);
  }

  public IssueData.Remark comment(ApplicationUser user, String key, String body) {
    return new EditIssue(jira).comment(user, key, body);
  }

  /** Links an issue to another; the type is the name of a link type, such as {@code Blocks}. */
  public StoredIssue link(ApplicationUser user, String from, String type, String to) {
    return new EditIssue(jira).link(user, from, type, to);
  }
}
