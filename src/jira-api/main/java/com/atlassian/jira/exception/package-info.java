/**
 * Signatures of Jira's failures, only those in use. Start at {@link
 * com.atlassian.jira.exception.CreateException}.
 */
package com.atlassian.jira.exception;
