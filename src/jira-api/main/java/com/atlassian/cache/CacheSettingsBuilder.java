package com.atlassian.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sharedoutcomes.evidence.Evidence;

/** Settings of a cache, one after the other. */
@Evidence("S11")
public class CacheSettingsBuilder {
  private boolean local;
  private Duration expireAfterWrite;
  private Integer maxEntries;

  public CacheSettingsBuilder remote() {
    local = false;
    return this;
  }

  @Evidence("OSL")
  public CacheSettingsBuilder local() {
    local = true;
    return this;
  }

  public CacheSettingsBuilder flushable() {
    return this;
  }

  @Evidence("OSL")
  public CacheSettingsBuilder replicateViaInvalidation() {
    return this;
  }

  public CacheSettingsBuilder expireAfterWrite(long time, TimeUnit unit) {
    expireAfterWrite = Duration.of(time, unit.toChronoUnit());
    return this;
  }

  @Evidence("OSL")
  public CacheSettingsBuilder maxEntries(int entries) {
    maxEntries = entries;
    return this;
  }

  public CacheSettings build() {
    return new Chosen(local, expireAfterWrite, maxEntries);
  }

  /** What the sandbox reads back. The real class has one of its own, which nobody names. */
  public record Chosen(boolean isLocal, Duration expiry, Integer entries)
      implements CacheSettings {}
}
