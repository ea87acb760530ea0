package org.sharedoutcomes.sandbox.jira.jql;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;

/** A query as the plugin holds it. */
record ParsedQuery(Jql jql) implements Query {
  @Override
  public Clause getWhereClause() {
    return jql.where().map(where -> (Clause) () -> where.toString()).orElse(null);
  }

  @Override
  public String getQueryString() {
    return jql.toString();
  }

  @Override
  public String toString() {
    return jql.toString();
  }
}
