package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheSettingsBuilder.Chosen;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One cache on one node. A value whose loading began before a removal is not kept. */
final class NodeCache<K, V> implements Cache<K, V> {
  private final String name;
  private final CacheLoader<K, V> loader;
  private final Chosen settings;
  private final Clock clock;
  private final Runnable tellOthers;
  private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long removals;

  private record Kept<V>(V value, Instant at) {}

  NodeCache(
      String name, CacheLoader<K, V> loader, Chosen settings, Clock clock, Runnable tellOthers) {
    this.name = name;
    this.loader = loader;
    this.settings = settings;
    this.clock = clock;
    this.tellOthers = tellOthers;
  }

  @Override
  public V get(K key) {
    long before;
    synchronized (kept) {
      V value = fresh(key);
      if (value != null || loader == null) {
        return value;
      }
      before = removals;
    }
    V loaded =
        Objects.requireNonNull(
            loader.load(key), () -> "The loader of cache " + name + " found null for " + key);
    synchronized (kept) {
      if (before == removals) {
        keep(key, loaded);
      }
    }
    return loaded;
  }

  private V fresh(K key) {
    Kept<V> found = kept.get(key);
    boolean old =
        found != null
            && settings.expiry() != null
            && !clock.instant().isBefore(found.at().plus(settings.expiry()));
    return found == null || old ? null : found.value();
  }

  private void keep(K key, V value) {
    if (!settings.isLocal() && !(key instanceof Serializable)) {
      throw new IllegalArgumentException("Keys of remote cache " + name + " must be Serializable");
    }
    kept.put(key, new Kept<>(value, clock.instant()));
    if (settings.entries() != null && kept.size() > settings.entries()) {
      K eldest = kept.keySet().iterator().next();
      kept.remove(eldest);
    }
  }

  @Override
  public void put(K key, V value) {
    synchronized (kept) {
      removals++;
      keep(key, Objects.requireNonNull(value));
    }
    tellOthers.run();
  }

  @Override
  public void remove(K key) {
    synchronized (kept) {
      removals++;
      kept.remove(key);
    }
    tellOthers.run();
  }

  @Override
  public void removeAll() {
    forget();
    tellOthers.run();
  }

  /** Empties the cache on this node alone. */
  void forget() {
    synchronized (kept) {
      removals++;
      kept.clear();
    }
  }

  @Override
  public Collection<K> getKeys() {
    synchronized (kept) {
      return List.copyOf(kept.keySet());
    }
  }
}
