/**
 * Signatures of Jira's component, only the members in use. Start at {@link
 * com.atlassian.jira.bc.project.component.ProjectComponent}.
 */
package com.atlassian.jira.bc.project.component;
