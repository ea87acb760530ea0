/**
 * Jira's pages where the plugin touches Jira: issues, search, editing, projects, dashboard, and the
 * sandbox's own mailbox. A page asks the sandbox's Jira, makes plain maps of it and lets the layout
 * print a template. Read {@link org.sharedoutcomes.sandbox.pages.JiraPage} first.
 */
package org.sharedoutcomes.sandbox.pages;
