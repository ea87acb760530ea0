/**
 * The functions that JQL gains: issues by outcome and by sign-off. Sees the core and Jira's types
 * of JQL. Read {@link org.sharedoutcomes.plugin.jql.IssueFunction} first.
 */
package org.sharedoutcomes.plugin.jql;
