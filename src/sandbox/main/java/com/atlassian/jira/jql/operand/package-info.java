/**
 * Classes of Jira's operand which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.jira.jql.operand.QueryLiteral}.
 */
package com.atlassian.jira.jql.operand;
