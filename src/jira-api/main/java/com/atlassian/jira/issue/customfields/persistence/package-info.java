/**
 * Signatures of Jira's persistence, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType}.
 */
package com.atlassian.jira.issue.customfields.persistence;
