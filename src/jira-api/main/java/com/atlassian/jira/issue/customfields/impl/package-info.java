/**
 * Signatures of Jira's impl, only the members in use. Start at {@link
 * com.atlassian.jira.issue.customfields.impl.CalculatedCFType}.
 */
package com.atlassian.jira.issue.customfields.impl;
