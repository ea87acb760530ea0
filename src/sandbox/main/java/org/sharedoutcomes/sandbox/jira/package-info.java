/**
 * What stands in for Jira: projects, users, issues with history, workflow, custom fields, mail.
 *
 * <p>State lies in the database and is held in memory per node, brought up to date by one statement
 * before each request. Sees the signatures of Jira's API and a data source, nothing of the plugin
 * but its modules. Read {@link org.sharedoutcomes.sandbox.jira.Jira} first.
 */
package org.sharedoutcomes.sandbox.jira;
