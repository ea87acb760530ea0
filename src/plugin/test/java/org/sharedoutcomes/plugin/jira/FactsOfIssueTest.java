package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.FixVersion;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;

public class FactsOfIssueTest {
  private final FakeJira jira = new FakeJira();
  private final MutableIssue issue = FakeJira.issue(7, "TIMOB-7");

  private IssueFacts facts() {
    return FactsOfIssue.read(issue, new FieldLookup(jira.fields()).known());
  }

  @Test
  public void an_issue_without_anything_optional_is_read() {
    IssueFacts facts = facts();
    assertThat(facts.key()).isEqualTo("TIMOB-7");
    assertThat(facts.project()).isEqualTo("TIMOB");
    assertThat(facts.progress()).isEqualTo(Progress.TO_DO);
    assertThat(facts.epic()).isEmpty();
    assertThat(facts.outcomes()).isEmpty();
    assertThat(facts.customerFacing()).isNull();
    assertThat(facts.target()).isEmpty();
    assertThat(facts.due()).isNull();
  }

  @Test
  public void components_and_labels_are_read_by_their_names() {
    ProjectComponent checkout = mock(ProjectComponent.class);
    Label api = mock(Label.class);
    when(checkout.getName()).thenReturn("Checkout");
    when(api.getLabel()).thenReturn("api");
    when(issue.getComponents()).thenReturn(List.of(checkout));
    when(issue.getLabels()).thenReturn(Set.of(api));
    assertThat(facts().components()).containsExactly("Checkout");
    assertThat(facts().labels()).containsExactly("api");
  }

  @Test
  public void our_fields_are_found_by_the_keys_of_their_types_whatever_they_are_called() {
    CustomField outcomes = jira.field("org.sharedoutcomes.jira:outcomes", "Ergebnisse");
    CustomField facing = jira.field("org.sharedoutcomes.jira:customer-facing", "Kunden?");
    CustomField quarter = jira.field("org.sharedoutcomes.jira:target-quarter", "Ziel");
    when(issue.getCustomFieldValue(outcomes)).thenReturn(List.of("b", "a"));
    when(issue.getCustomFieldValue(facing)).thenReturn("No");
    when(issue.getCustomFieldValue(quarter)).thenReturn("2026-Q4");
    IssueFacts facts = facts();
    assertThat(facts.outcomes()).containsExactly("b", "a");
    assertThat(facts.customerFacing()).isFalse();
    assertThat(facts.target()).contains(new Quarter(2026, 4));
  }

  @Test
  public void the_epic_is_the_issue_that_the_epic_link_names() {
    CustomField link = jira.field("com.pyxis.greenhopper.jira:gh-epic-link", "Epos");
    MutableIssue epic = FakeJira.issue(3, "TIMOB-3");
    when(issue.getCustomFieldValue(link)).thenReturn(epic);
    assertThat(facts().epic()).hasValue(3);
  }

  @Test
  public void an_epic_outside_of_this_jira_is_none() {
    CustomField link = jira.field("com.pyxis.greenhopper.jira:gh-epic-link", "Epos");
    when(issue.getCustomFieldValue(link)).thenReturn("TIMOB-99");
    assertThat(facts().epic()).isEmpty();
  }

  @Test
  public void a_sub_task_belongs_to_its_parent() {
    MutableIssue parent = FakeJira.issue(5, "TIMOB-5");
    when(issue.isSubTask()).thenReturn(true);
    when(issue.getParentObject()).thenReturn(parent);
    assertThat(facts().epic()).hasValue(5);
  }

  @Test
  public void the_category_of_the_status_says_how_far_it_is() {
    Status done = FakeJira.status("Veröffentlicht", "done");
    Status doing = FakeJira.status("In Arbeit", "indeterminate");
    Status open = FakeJira.status("Offen", "new");
    when(issue.getStatus()).thenReturn(done, doing, open);
    assertThat(facts().progress()).isEqualTo(Progress.DONE);
    assertThat(facts().progress()).isEqualTo(Progress.IN_PROGRESS);
    assertThat(facts().progress()).isEqualTo(Progress.TO_DO);
  }

  @Test
  public void days_people_and_released_versions_are_read() {
    Version dated = FakeJira.version("12.0", LocalDate.of(2015, 9, 30));
    Version undated = FakeJira.version("later", null);
    ApplicationUser reporter = FakeJira.user("JIRAUSER1");
    when(issue.getDueDate()).thenReturn(Timestamp.valueOf("2026-11-30 00:00:00"));
    when(issue.getFixVersions()).thenReturn(List.of(dated, undated));
    when(issue.getReporter()).thenReturn(reporter);
    IssueFacts facts = facts();
    assertThat(facts.due()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(facts.fixVersions())
        .containsExactly(new FixVersion("12.0", LocalDate.of(2015, 9, 30)));
    assertThat(facts.reporter()).isEqualTo("JIRAUSER1");
    assertThat(facts.assignee()).isNull();
  }
}
