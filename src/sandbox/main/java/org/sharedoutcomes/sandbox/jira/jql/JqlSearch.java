package org.sharedoutcomes.sandbox.jira.jql;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;
import java.util.List;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.IssueSearch;
import org.sharedoutcomes.sandbox.jira.Jira;

/** Finds the issues of the sandbox's Jira by JQL. */
public final class JqlSearch implements IssueSearch {
  private final Jira jira;

  public JqlSearch(Jira jira) {
    this.jira = jira;
  }

  @Override
  public ParseResult read(String jql) {
    MessageSet errors = new Errors();
    try {
      return new ParseResult(new ParsedQuery(JqlParser.parse(jql == null ? "" : jql)), errors);
    } catch (JqlException e) {
      e.sentences().forEach(errors::addErrorMessage);
      return new ParseResult(null, errors);
    }
  }

  @Override
  public ParseResult parse(ApplicationUser user, String jql) {
    MessageSet errors = new Errors();
    Jql parsed = null;
    try {
      parsed = JqlParser.parse(jql == null ? "" : jql);
      compile(parsed, user, false, true);
    } catch (JqlException e) {
      e.sentences().forEach(errors::addErrorMessage);
    }
    return new ParseResult(errors.hasAnyErrors() ? null : new ParsedQuery(parsed), errors);
  }

  @Override
  public List<Issue> search(ApplicationUser user, Query query, boolean overrideSecurity) {
    try {
      Jql jql = query instanceof ParsedQuery p ? p.jql() : JqlParser.parse(query.getQueryString());
      return find(user, jql, overrideSecurity);
    } catch (JqlException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The issues that the user may browse and the text means. */
  public List<Issue> search(ApplicationUser user, String jql) throws JqlException {
    return find(user, JqlParser.parse(jql), false);
  }

  private List<Issue> find(ApplicationUser user, Jql jql, boolean override) throws JqlException {
    JiraKnown known = new JiraKnown(jira, user, override);
    List<IssueData> found = compile(jql, known, override, false).among(known.issues());
    return found.stream().map(issue -> (Issue) known.stored(issue)).toList();
  }

  private void compile(Jql jql, ApplicationUser user, boolean override, boolean checking)
      throws JqlException {
    compile(jql, new JiraKnown(jira, user, override), override, checking);
  }

  private Compiled<IssueData> compile(Jql jql, JiraKnown known, boolean override, boolean checking)
      throws JqlException {
    Moments moments = new Moments(jira.clock());
    Functions functions =
        new JiraFunctions(
            known,
            new DateFunctions(moments),
            new PluginFunctions(jira.modules(), known, override, checking));
    return new Compiler<>(new IssueFields(known, moments), functions, Keys.ISSUES.reversed())
        .compile(jql);
  }
}
