package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.metric.IssueFigure;
import org.sharedoutcomes.core.metric.IssueFigures;
import org.sharedoutcomes.plugin.jira.IssueSearch.Reader;

/**
 * Issues as figures from one search in pages, as the user sees them. Only the start of work costs a
 * statement for each resolved issue: Jira keeps it nowhere but in the history.
 */
public final class JiraIssueFigures implements IssueFigures {
  private static final String IN_PROGRESS = "indeterminate";

  private final IssueSearch search;
  private final Users users;
  private final FieldLookup fields;
  private final ChangeHistoryManager history;
  private final ConstantsManager constants;

  public JiraIssueFigures(
      SearchService searches,
      UserManager users,
      FieldLookup fields,
      ChangeHistoryManager history,
      ConstantsManager constants) {
    this.search = new IssueSearch(searches);
    this.users = new Users(users);
    this.fields = fields;
    this.history = history;
    this.constants = constants;
  }

  @Override
  public Answer<Long> read(
      Actor actor, String jql, String field, boolean withStart, Consumer<IssueFigure> each) {
    Optional<ApplicationUser> user = users.find(actor);
    Optional<CustomField> amount = field.isEmpty() ? Optional.empty() : fields.called(field);
    if (user.isEmpty()) {
      return Answer.refused(Refusal.anonymous());
    }
    if (amount.isEmpty() && !field.isEmpty()) {
      return Answer.refused(
          Refusal.invalid("field", "shared-outcomes.jql-metric.no-such-field", field));
    }
    AtomicReference<String> noNumber = new AtomicReference<>();
    return search
        .valid(user.get(), jql)
        .then(
            query ->
                search.each(
                    new Reader(user.get(), false),
                    jql,
                    issue -> each.accept(figure(issue, amount, withStart, noNumber))))
        .then(read -> noNumber.get() == null ? Answer.done(read) : noNumber(field, noNumber.get()));
  }

  private static Answer<Long> noNumber(String field, String issue) {
    return Answer.refused(
        Refusal.invalid("field", "shared-outcomes.jql-metric.no-number", field, issue));
  }

  private IssueFigure figure(
      Issue issue,
      Optional<CustomField> field,
      boolean withStart,
      AtomicReference<String> noNumber) {
    Object amount = field.map(issue::getCustomFieldValue).orElse(null);
    if (amount != null && !(amount instanceof Number)) {
      noNumber.compareAndSet(null, issue.getKey());
    }
    return new IssueFigure(
        instant(issue.getCreated()),
        instant(issue.getResolutionDate()),
        instant(issue.getUpdated()),
        FactsOfIssue.day(issue.getDueDate()),
        withStart && issue.getResolutionDate() != null ? started(issue) : null,
        amount instanceof Number number ? new BigDecimal(number.toString()) : null);
  }

  private Instant started(Issue issue) {
    return history.getChangeItemsForField(issue, "status").stream()
        .filter(change -> isInProgress(change.getTo()))
        .map(ChangeItemBean::getCreated)
        .min(Comparator.naturalOrder())
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  private boolean isInProgress(String statusId) {
    Status status = statusId == null ? null : constants.getStatus(statusId);
    return status != null
        && status.getStatusCategory() != null
        && IN_PROGRESS.equals(status.getStatusCategory().getKey());
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  @Override
  public String both(String jql, String condition) {
    String first = JqlText.condition(jql);
    String second = JqlText.condition(condition);
    return first.isEmpty() ? second : JqlText.both("(" + first + ")", second);
  }
}
