package com.atlassian.cache;

import org.sharedoutcomes.evidence.Evidence;

/** Makes caches, by name. */
@Evidence("S11")
public interface CacheManager {
  @Evidence("OSL")
  <K, V> Cache<K, V> getCache(String name);

  <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader);

  <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings);

  <V> CachedReference<V> getCachedReference(String name, Supplier<V> supplier);

  <V> CachedReference<V> getCachedReference(
      String name, Supplier<V> supplier, CacheSettings settings);
}
