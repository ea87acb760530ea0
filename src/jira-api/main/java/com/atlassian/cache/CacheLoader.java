package com.atlassian.cache;

import org.sharedoutcomes.evidence.Evidence;

/** Finds the value that a cache lacks; never null. */
@Evidence("OSL")
public interface CacheLoader<K, V> {
  V load(K key);
}
