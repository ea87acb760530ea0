package com.atlassian.cache;

import org.sharedoutcomes.evidence.Evidence;

/** One cached value. */
@Evidence("S11")
public interface CachedReference<V> {
  V get();

  void reset();
}
