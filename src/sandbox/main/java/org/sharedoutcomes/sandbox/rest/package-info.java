/**
 * Jira's own REST, version 2: the part that Jira's clients need, with Jira's JSON, statuses and
 * errors. Sees the sandbox's Jira and who sent the request. Read {@link
 * org.sharedoutcomes.sandbox.rest.JiraRestServlet} first.
 */
package org.sharedoutcomes.sandbox.rest;
