package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.mockito.MockedStatic;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;

public class JiraIssuesTest {
  private static final Actor ANN = new Actor("ann");

  private final FakeJira jira = new FakeJira();
  private final IssueManager manager = mock(IssueManager.class);
  private final SearchService searches = FakeJira.searches();
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final UserManager users = mock(UserManager.class);
  private final ApplicationUser ann = FakeJira.user("ann");
  private final MutableIssue issue = FakeJira.issue(7, "A-7");
  private final JiraIssues issues =
      new JiraIssues(
          manager,
          searches,
          permissions,
          users,
          mock(ProjectManager.class),
          mock(ConstantsManager.class),
          new FieldLookup(jira.fields()));

  @Before
  public void one_issue_and_one_user_exist() {
    when(users.getUserByKey("ann")).thenReturn(ann);
    when(manager.getIssueObject(7L)).thenReturn(issue);
    when(manager.getIssueObject("A-7")).thenReturn(issue);
  }

  private void may(com.atlassian.jira.security.plugin.ProjectPermissionKey permission) {
    when(permissions.hasPermission(permission, issue, ann)).thenReturn(true);
  }

  @Test
  public void an_issue_that_may_not_be_browsed_is_not_there() {
    assertThat(issues.visible(ANN, "A-7")).isEmpty();
    assertThat(issues.visible(ANN, List.of(7L))).isEmpty();
    assertThat(issues.visible(Actor.ANONYMOUS, "A-7")).isEmpty();
    may(ProjectPermissions.BROWSE_PROJECTS);
    assertThat(issues.visible(ANN, "A-7")).map(IssueFacts::id).contains(7L);
    assertThat(issues.visible(ANN, List.of(7L))).hasSize(1);
  }

  @Test
  public void nobody_who_is_not_logged_in_searches() {
    assertThat(issues.search(Actor.ANONYMOUS, "").reasons()).containsExactly(Refusal.anonymous());
    assertThat(issues.open(Actor.ANONYMOUS, List.of())).isEmpty();
    assertThat(issues.childrenOf(Actor.ANONYMOUS, List.of(7L))).isEmpty();
  }

  @Test
  public void tagging_needs_the_permission_to_edit() {
    jira.field(FieldLookup.OUTCOMES, "Outcomes");
    may(ProjectPermissions.BROWSE_PROJECTS);
    assertThat(issues.tag(ANN, 7, List.of("a")).reasons())
        .containsExactly(Refusal.forbidden("shared-outcomes.jira.may-not-edit", "A-7"));
    verify(manager, never()).updateIssue(any(), any(), any());
  }

  @Test
  public void an_invisible_issue_is_refused_like_a_missing_one() {
    jira.field(FieldLookup.OUTCOMES, "Outcomes");
    may(ProjectPermissions.EDIT_ISSUES);
    List<Refusal> invisible = issues.tag(ANN, 7, List.of("a")).reasons();
    List<Refusal> missing = issues.tag(ANN, 8, List.of("a")).reasons();
    assertThat(invisible)
        .extracting(Refusal::kind, Refusal::key)
        .isEqualTo(
            missing.stream()
                .map(r -> org.assertj.core.groups.Tuple.tuple(r.kind(), r.key()))
                .toList());
    assertThat(missing.get(0).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void a_tag_is_written_by_jira_itself_as_this_user() {
    CustomField field = jira.field(FieldLookup.OUTCOMES, "Outcomes");
    may(ProjectPermissions.BROWSE_PROJECTS);
    may(ProjectPermissions.EDIT_ISSUES);
    assertThat(written(() -> issues.tag(ANN, 7, List.of("a", "b"))).isDone()).isTrue();
    verify(issue).setCustomFieldValue(field, List.of("a", "b"));
    verify(manager).updateIssue(eq(ann), eq(issue), any());
  }

  @Test
  public void no_tags_and_no_quarter_empty_the_field() {
    CustomField outcomes = jira.field(FieldLookup.OUTCOMES, "Outcomes");
    CustomField quarter = jira.field(FieldLookup.TARGET_QUARTER, "Target quarter");
    may(ProjectPermissions.BROWSE_PROJECTS);
    may(ProjectPermissions.EDIT_ISSUES);
    written(() -> issues.tag(ANN, 7, List.of()));
    verify(issue).setCustomFieldValue(outcomes, null);
    written(() -> issues.plan(ANN, 7, null));
    verify(issue).setCustomFieldValue(quarter, null);
    written(() -> issues.plan(ANN, 7, new Quarter(2026, 4)));
    verify(issue).setCustomFieldValue(quarter, "2026-Q4");
  }

  @Test
  public void a_jira_without_our_field_is_told_in_a_sentence() {
    may(ProjectPermissions.BROWSE_PROJECTS);
    may(ProjectPermissions.EDIT_ISSUES);
    assertThat(issues.plan(ANN, 7, null).reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.jira.no-such-field");
  }

  @Test
  public void children_of_many_epics_cost_as_many_searches_as_those_of_two()
      throws SearchException {
    CustomField link = jira.field(FieldLookup.EPIC_LINK, "Epic Link");
    MutableIssue epic = FakeJira.issue(1, "A-1");
    MutableIssue other = FakeJira.issue(2, "A-2");
    when(issue.getCustomFieldValue(link)).thenReturn(epic);
    SearchResults<Issue> epics = page(epic, other);
    SearchResults<Issue> children = page(issue);
    when(searches.search(any(), any(), any())).thenReturn(epics, children);
    Map<Long, List<IssueFacts>> found = issues.childrenOf(ANN, List.of(1L, 2L));
    assertThat(found).containsOnlyKeys(1L);
    assertThat(found.get(1L)).extracting(IssueFacts::key).containsExactly("A-7");
    verify(searches, times(2)).parseQuery(any(), anyString());
  }

  @Test
  public void values_of_fields_are_text_and_unknown_fields_are_left_out() {
    CustomField note = jira.field("text", "Release note text");
    CustomField empty = jira.field("text", "Empty");
    when(issue.getCustomFieldValue(note)).thenReturn("New pricing");
    when(note.getCustomFieldType().getChangelogString(note, "New pricing")).thenReturn(null);
    when(note.getCustomFieldType().getChangelogValue(note, "New pricing"))
        .thenReturn("New pricing");
    assertThat(
            issues
                .values(List.of(7L), List.of("Summary", "release NOTE text", "Empty", "gone"))
                .get(7L))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Summary", "Summary of A-7", "release NOTE text", "New pricing", "Empty", ""));
    assertThat(issues.knowsField("DUEDATE")).isTrue();
    assertThat(issues.knowsField(empty.getId())).isTrue();
    assertThat(issues.knowsField("gone")).isFalse();
  }

  private static <T> Answer<T> written(java.util.function.Supplier<Answer<T>> work) {
    UpdateIssueRequest.UpdateIssueRequestBuilder builder =
        mock(UpdateIssueRequest.UpdateIssueRequestBuilder.class);
    try (MockedStatic<UpdateIssueRequest> requests = mockStatic(UpdateIssueRequest.class)) {
      requests.when(UpdateIssueRequest::builder).thenReturn(builder);
      return work.get();
    }
  }

  private static SearchResults<Issue> page(Issue... found) {
    @SuppressWarnings("unchecked")
    SearchResults<Issue> results = mock(SearchResults.class);
    when(results.getResults()).thenReturn(List.of(found));
    return results;
  }
}
