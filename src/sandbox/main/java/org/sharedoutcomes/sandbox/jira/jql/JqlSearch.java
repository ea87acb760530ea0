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
  public MessageSet validate(ApplicationUser user, Query query) {
    MessageSet errors = new Errors();
    JiraKnown known = new JiraKnown(jira, user, false);
    try {
      compiler(known, true).compile(jqlOf(query));
    } catch (JqlException e) {
      e.sentences().forEach(errors::addErrorMessage);
    }
    return errors;
  }

  @Override
  public List<Issue> search(ApplicationUser user, Query query, boolean overrideSecurity) {
    JiraKnown known = new JiraKnown(jira, user, overrideSecurity);
    try {
      return found(known, compiler(known, false).lenient(jqlOf(query)));
    } catch (JqlException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The issues that the user may browse and the text means, if nothing is wrong with it. */
  public List<Issue> search(ApplicationUser user, String jql) throws JqlException {
    JiraKnown known = new JiraKnown(jira, user, false);
    return found(known, compiler(known, false).compile(JqlParser.parse(jql)));
  }

  private static Jql jqlOf(Query query) throws JqlException {
    return query instanceof ParsedQuery parsed
        ? parsed.jql()
        : JqlParser.parse(query.getQueryString());
  }

  private static List<Issue> found(JiraKnown known, Compiled<IssueData> compiled) {
    return compiled.among(known.issues()).stream()
        .map(issue -> (Issue) known.stored(issue))
        .toList();
  }

  private Compiler<IssueData> compiler(JiraKnown known, boolean checking) {
    Moments moments = new Moments(jira.clock());
    PluginFunctions plugin =
        new PluginFunctions(jira.modules(), known, known.overrideSecurity(), checking);
    Functions functions = new JiraFunctions(known, new DateFunctions(moments), plugin);
    return new Compiler<>(new IssueFields(known, moments), functions, Keys.ISSUES.reversed());
  }
}
