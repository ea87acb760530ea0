/**
 * Signatures of Jira's type, only the members in use. Start at {@link
 * com.atlassian.jira.event.type.EventType}.
 */
package com.atlassian.jira.event.type;
