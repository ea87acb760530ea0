/**
 * Classes of Jira's operand which must act, written for the sandbox: the same names as the
 * signatures, before them on the class path. See {@link
 * com.atlassian.query.operand.FunctionOperand}.
 */
package com.atlassian.query.operand;
