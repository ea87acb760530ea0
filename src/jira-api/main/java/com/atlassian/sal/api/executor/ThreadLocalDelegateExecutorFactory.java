package com.atlassian.sal.api.executor;

import java.util.concurrent.ExecutorService;
import org.sharedoutcomes.evidence.Evidence;

/** Hands the caller's user on to threads of a pool. */
@Evidence("S11")
public interface ThreadLocalDelegateExecutorFactory {
  ExecutorService createExecutorService(ExecutorService delegate);
}
