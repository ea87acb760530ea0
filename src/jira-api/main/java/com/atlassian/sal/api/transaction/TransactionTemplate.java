package com.atlassian.sal.api.transaction;

import org.sharedoutcomes.evidence.Evidence;

/** Runs work in a transaction, joining one that is open. */
@Evidence("S11")
public interface TransactionTemplate {
  <T> T execute(TransactionCallback<T> action);
}
