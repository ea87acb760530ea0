/**
 * Signatures of Jira's operand, only the members in use. Start at {@link
 * com.atlassian.query.operand.Operand}.
 */
package com.atlassian.query.operand;
