package com.atlassian.cache;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Values by key. */
@Evidence("MEM")
public interface Cache<K, V> {
  V get(K key);

  void put(K key, V value);

  void remove(K key);

  void removeAll();

  Collection<K> getKeys();
}
