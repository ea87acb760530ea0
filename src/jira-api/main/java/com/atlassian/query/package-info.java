/**
 * Signatures of Jira's query, only the members in use. Start at {@link com.atlassian.query.Query}.
 */
package com.atlassian.query;
