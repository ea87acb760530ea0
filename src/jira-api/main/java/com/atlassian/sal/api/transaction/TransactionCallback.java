package com.atlassian.sal.api.transaction;

import org.sharedoutcomes.evidence.Evidence;

/** The work of one transaction. */
@Evidence("S11")
public interface TransactionCallback<T> {
  @Evidence("OSL")
  T doInTransaction();
}
