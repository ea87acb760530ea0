/**
 * Signatures of Jira's clause, only the members in use. Start at {@link
 * com.atlassian.query.clause.Clause}.
 */
package com.atlassian.query.clause;
