package com.atlassian.query.clause;

import org.sharedoutcomes.evidence.Evidence;

/** A condition of a query. */
@Evidence("S11")
public interface Clause {
  @Evidence("MEM")
  String getName();
}
