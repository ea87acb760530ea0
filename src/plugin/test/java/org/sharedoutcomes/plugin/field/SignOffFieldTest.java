package org.sharedoutcomes.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.signoff.Coverage;

public class SignOffFieldTest {
  @Test
  public void where_no_rule_looks_nothing_is_read() {
    Issue issue = mock(Issue.class);
    Project project = mock(Project.class);
    when(issue.getId()).thenReturn(7L);
    when(issue.getProjectObject()).thenReturn(project);
    when(project.getKey()).thenReturn("TIMOB");
    Issues unread = mock(Issues.class);
    SignOffField field =
        new SignOffField(
            unread,
            null,
            () -> new Coverage(true, Set.of(), false, Set.of("OTHER")),
            new VerdictWords(new SimpleTexts()));
    assertThat(field.getValueFromIssue(null, issue)).isNull();
    verifyNoInteractions(unread);
  }
}
