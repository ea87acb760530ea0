/**
 * Which issues does a JQL sentence mean? Text becomes {@link
 * org.sharedoutcomes.sandbox.jira.jql.Tokens}, tokens become a {@link
 * org.sharedoutcomes.sandbox.jira.jql.Jql}, and its clauses become tests on issues through the
 * fields of the searcher's world. Errors are Jira's sentences and never tell of what the searcher
 * may not see. Read {@link org.sharedoutcomes.sandbox.jira.jql.JqlParser} first.
 */
package org.sharedoutcomes.sandbox.jira.jql;
