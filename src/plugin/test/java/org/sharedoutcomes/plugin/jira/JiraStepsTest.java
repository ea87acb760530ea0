package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts.Progress;

public class JiraStepsTest {
  private final FakeJira jira = new FakeJira();
  private final IssueManager manager = mock(IssueManager.class);
  private final CustomField outcomes = jira.field(FieldLookup.OUTCOMES, "Outcomes");
  private final CustomField facing = jira.field(FieldLookup.CUSTOMER_FACING, "Customer-facing");
  private final MutableIssue stored = FakeJira.issue(7, "A-7");
  private final MutableIssue handed = FakeJira.issue(7, "A-7");
  private final InFlight step =
      new JiraSteps(manager, new FieldLookup(jira.fields())).of(handed, Progress.DONE);

  @Before
  public void the_issue_is_stored_as_it_was() {
    when(manager.getIssueObject(7L)).thenReturn(stored);
  }

  private static InFlight of(FakeJira jira, IssueManager manager, MutableIssue handed) {
    return new JiraSteps(manager, new FieldLookup(jira.fields())).of(handed, null);
  }

  @Test
  public void facts_and_values_are_those_that_jira_hands_over() {
    ApplicationUser max = FakeJira.user("u-max");
    when(handed.getAssignee()).thenReturn(max);
    when(handed.getSummary()).thenReturn("Edited");
    when(handed.getCustomFieldValue(outcomes)).thenReturn(List.of("peak-load"));
    when(handed.getCustomFieldValue(facing)).thenReturn("Yes");
    InFlight edited = of(jira, manager, handed);
    assertThat(edited.facts().assignee()).isEqualTo("u-max");
    assertThat(edited.facts().outcomes()).containsExactly("peak-load");
    assertThat(edited.facts().isCustomerFacing()).isTrue();
    assertThat(edited.values(List.of("Summary", "nonsense")))
        .isEqualTo(Map.of("Summary", "Edited"));
    assertThat(step.target()).contains(Progress.DONE);
    assertThat(edited.target()).isEmpty();
  }

  @Test
  public void a_query_names_what_it_asks_about_and_only_changes_of_that_are_told() {
    when(handed.getSummary()).thenReturn("Edited");
    assertThat(step.changedIn("summary ~ card AND project = A")).containsExactly("summary");
    assertThat(step.changedIn("text ~ card")).containsExactly("summary");
    assertThat(step.changedIn("summaryish = 1 OR priority = High")).isEmpty();
    assertThat(step.changedIn("")).isEmpty();
  }

  @Test
  public void a_custom_field_is_meant_by_its_name_its_number_or_our_functions() {
    when(handed.getCustomFieldValue(outcomes)).thenReturn(List.of("peak-load"));
    assertThat(step.changedIn("Outcomes is EMPTY")).containsExactly("Outcomes");
    assertThat(step.changedIn("cf[" + outcomes.getIdAsLong() + "] = x"))
        .containsExactly("Outcomes");
    assertThat(step.changedIn("issue in outcomeIssues(\"x\")")).containsExactly("Outcomes");
    assertThat(step.changedIn("\"Customer-facing\" = Yes")).isEmpty();
  }
}
