package org.sharedoutcomes.sandbox.cluster;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.cache.CachedReference;
import com.atlassian.cache.Supplier;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharedoutcomes.sandbox.database.Database;

/**
 * The caches of this node. What one node removes from a remote cache, the others forget at their
 * next {@link #refresh}, which the host calls before each request and each job.
 */
public final class DatabaseCaches implements CacheManager {
  private final Map<String, NodeCache<?, ?>> caches = new ConcurrentHashMap<>();
  private final Invalidations invalidations;
  private final Clock clock;

  public DatabaseCaches(Database database, Clock clock) {
    this.invalidations = new Invalidations(database);
    this.clock = clock;
  }

  /** Forgets what other nodes have removed since the last time. */
  public void refresh() {
    for (String name : invalidations.since()) {
      NodeCache<?, ?> cache = caches.get(name);
      if (cache != null) {
        cache.forget();
      }
    }
  }

  @Override
  public <K, V> Cache<K, V> getCache(String name) {
    return getCache(name, null);
  }

  @Override
  public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader) {
    return getCache(name, loader, new CacheSettingsBuilder().build());
  }

  @Override
  public <K, V> Cache<K, V> getCache(
      String name, CacheLoader<K, V> loader, CacheSettings settings) {
    CacheSettingsBuilder.Chosen chosen = (CacheSettingsBuilder.Chosen) settings;
    Runnable tellOthers = chosen.isLocal() ? () -> {} : () -> invalidations.tell(name);
    NodeCache<K, V> cache = new NodeCache<>(name, loader, chosen, clock, tellOthers);
    caches.put(name, cache);
    return cache;
  }

  @Override
  public <V> CachedReference<V> getCachedReference(String name, Supplier<V> supplier) {
    return getCachedReference(name, supplier, new CacheSettingsBuilder().build());
  }

  @Override
  public <V> CachedReference<V> getCachedReference(
      String name, Supplier<V> supplier, CacheSettings settings) {
    Cache<String, V> cache = getCache(name, key -> supplier.get(), settings);
    return new CachedReference<>() {
      @Override
      public V get() {
        return cache.get("reference");
      }

      @Override
      public void reset() {
        cache.removeAll();
      }
    };
  }
}
