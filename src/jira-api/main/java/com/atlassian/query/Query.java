package com.atlassian.query;

import com.atlassian.query.clause.Clause;
import org.sharedoutcomes.evidence.Evidence;

/** A parsed JQL query. */
@Evidence("S11")
public interface Query {
  Clause getWhereClause();

  @Evidence("MEM")
  String getQueryString();
}
