package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;

public class JiraIssueLinksTest {
  private static final Actor SUE = new Actor("u-sue");

  private final IssueLinkManager links = mock(IssueLinkManager.class);
  private final IssueLinkTypeManager types = mock(IssueLinkTypeManager.class);
  private final IssueManager issues = mock(IssueManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final UserManager users = mock(UserManager.class);
  private final ApplicationUser sue = mock(ApplicationUser.class);
  private final JiraIssueLinks adapter =
      new JiraIssueLinks(links, types, issues, permissions, users);

  @Before
  public void somebody_who_may_link() {
    when(users.getUserByKey("u-sue")).thenReturn(sue);
    when(issues.getIssueObject(1L)).thenReturn(mock(MutableIssue.class));
    when(permissions.hasPermission(eq(ProjectPermissions.LINK_ISSUES), any(Issue.class), eq(sue)))
        .thenReturn(true);
  }

  private void jiraHas(IssueLinkType... all) {
    when(types.getIssueLinkTypes()).thenReturn(List.of(all));
  }

  private static IssueLinkType type(long id, String name, String inward, String outward) {
    IssueLinkType type = mock(IssueLinkType.class);
    when(type.getId()).thenReturn(id);
    when(type.getName()).thenReturn(name);
    when(type.getInward()).thenReturn(inward);
    when(type.getOutward()).thenReturn(outward);
    return type;
  }

  @Test
  public void the_usual_type_is_the_one_that_says_no_more_than_that_they_relate() throws Exception {
    jiraHas(type(1, "Blocks", "is blocked by", "blocks"), type(2, "Relates", "relates", "relates"));
    assertThat(adapter.link(SUE, 1, 2, "").isDone()).isTrue();
    verify(links).createIssueLink(1L, 2L, 2L, null, sue);
  }

  @Test
  public void without_such_a_name_it_is_one_without_a_direction() throws Exception {
    jiraHas(type(1, "Blocks", "is blocked by", "blocks"), type(3, "Gehört zu", "dazu", "dazu"));
    assertThat(adapter.link(SUE, 1, 2, "").isDone()).isTrue();
    verify(links).createIssueLink(1L, 2L, 3L, null, sue);
  }

  @Test
  public void what_is_linked_already_is_not_linked_twice() throws Exception {
    IssueLinkType relates = type(2, "Relates", "relates", "relates");
    jiraHas(relates);
    IssueLink there = mock(IssueLink.class);
    when(there.getDestinationId()).thenReturn(20_000L);
    when(there.getIssueLinkType()).thenReturn(relates);
    when(links.getOutwardLinks(1L)).thenReturn(List.of(there));
    assertThat(adapter.link(SUE, 1, 20_000, "relates").isDone()).isTrue();
    verify(links, never()).createIssueLink(any(), any(), any(), any(), any());
  }

  @Test
  public void jira_asks_no_permission_here_so_it_is_asked() throws Exception {
    jiraHas(type(2, "Relates", "relates", "relates"));
    when(permissions.hasPermission(eq(ProjectPermissions.LINK_ISSUES), any(Issue.class), eq(sue)))
        .thenReturn(false);
    assertThat(key(adapter.link(SUE, 1, 2, ""))).isEqualTo("shared-outcomes.jira.may-not-link");
    verify(links, never()).createIssueLink(any(), any(), any(), any(), any());
  }

  @Test
  public void a_type_that_is_gone_and_a_failure_of_jira_are_told() throws Exception {
    jiraHas(type(2, "Relates", "relates", "relates"));
    assertThat(key(adapter.link(SUE, 1, 2, "Loves")))
        .isEqualTo("shared-outcomes.jira.no-link-type");
    doThrow(new CreateException("no room")).when(links).createIssueLink(1L, 2L, 2L, null, sue);
    assertThat(key(adapter.link(SUE, 1, 2, ""))).isEqualTo("shared-outcomes.jira.not-linked");
  }

  private static String key(Answer<?> answer) {
    return answer.reasons().get(0).key();
  }
}
