package org.sharedoutcomes.plugin.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.plugin.jira.IssueSearch.Reader;

public class IssueSearchTest {
  private final SearchService searches = FakeJira.searches();
  private final ApplicationUser user = FakeJira.user("u");
  private final Reader reader = new Reader(user, false);
  private final IssueSearch search = new IssueSearch(searches);

  private static SearchResults<Issue> page(int size) {
    @SuppressWarnings("unchecked")
    SearchResults<Issue> results = mock(SearchResults.class);
    Issue issue = FakeJira.issue(1, "A-1");
    when(results.getResults()).thenReturn(Collections.nCopies(size, issue));
    return results;
  }

  @Test
  public void every_page_is_read_and_nothing_is_capped() throws SearchException {
    SearchResults<Issue> full = page(1000);
    SearchResults<Issue> rest = page(7);
    when(searches.search(any(), any(), any())).thenReturn(full, full, rest);
    assertThat(search.find(reader, "project = A").get()).hasSize(2007);
    verify(searches, times(3)).search(any(), any(), any());
    verify(searches, never()).searchOverrideSecurity(any(), any(), any());
  }

  @Test
  public void a_search_of_everything_overrides_security_and_only_that() throws SearchException {
    SearchResults<Issue> rest = page(2);
    when(searches.searchOverrideSecurity(any(), any(), any())).thenReturn(rest);
    assertThat(search.find(Reader.OF_EVERYTHING, "x = 1").get()).hasSize(2);
    verify(searches, never()).search(any(), any(), any());
  }

  @Test
  public void text_that_is_no_query_is_refused_with_jiras_words() {
    MessageSet errors = mock(MessageSet.class);
    when(errors.getErrorMessages()).thenReturn(Set.of("Expecting operator."));
    SearchService.ParseResult broken = mock(SearchService.ParseResult.class);
    when(broken.getErrors()).thenReturn(errors);
    when(searches.parseQuery(any(), anyString())).thenReturn(broken);
    assertThat(search.find(reader, "project A").reasons())
        .containsExactly(
            Refusal.invalid("jql", "shared-outcomes.jira.jql-invalid", "Expecting operator."));
  }

  @Test
  public void a_query_about_what_the_user_does_not_have_is_refused() {
    MessageSet errors = mock(MessageSet.class);
    when(errors.hasAnyErrors()).thenReturn(true);
    when(errors.getErrorMessages()).thenReturn(Set.of("The field 'x' does not exist."));
    when(searches.validateQuery(any(), any())).thenReturn(errors);
    assertThat(search.valid(user, "x = 1").isDone()).isFalse();
  }

  @Test
  public void a_failing_search_is_a_sentence() throws SearchException {
    when(searches.search(any(), any(), any())).thenThrow(new SearchException("index is busy"));
    Answer<List<Issue>> answer = search.find(reader, "project = A");
    assertThat(answer.reasons())
        .containsExactly(
            Refusal.invalid("jql", "shared-outcomes.jira.search-failed", "index is busy"));
  }
}
