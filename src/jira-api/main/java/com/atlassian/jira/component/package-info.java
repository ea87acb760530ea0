/**
 * Signatures of Jira's component, only the members in use. Start at {@link
 * com.atlassian.jira.component.ComponentAccessor}.
 */
package com.atlassian.jira.component;
