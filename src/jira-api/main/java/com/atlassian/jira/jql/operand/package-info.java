/**
 * Signatures of Jira's operand, only the members in use. Start at {@link
 * com.atlassian.jira.jql.operand.QueryLiteral}.
 */
package com.atlassian.jira.jql.operand;
