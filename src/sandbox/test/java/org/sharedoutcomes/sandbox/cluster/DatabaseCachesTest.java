package org.sharedoutcomes.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheSettings;
import com.atlassian.cache.CacheSettingsBuilder;
import com.atlassian.cache.CachedReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class DatabaseCachesTest {
  @ClassRule public static final TwoNodes nodes = new TwoNodes();

  private static final CacheSettings REMOTE =
      new CacheSettingsBuilder().remote().replicateViaInvalidation().build();

  private DatabaseCaches one;
  private DatabaseCaches two;
  private final AtomicInteger loads = new AtomicInteger();

  @Before
  public void open() {
    one = new DatabaseCaches(nodes.one, Clock.systemUTC());
    two = new DatabaseCaches(nodes.two, Clock.systemUTC());
  }

  private String load(String key) {
    return key + loads.incrementAndGet();
  }

  @Test
  public void a_value_is_loaded_once() {
    Cache<String, String> cache = one.getCache("once", this::load, REMOTE);
    assertThat(cache.get("a")).isEqualTo("a1");
    assertThat(cache.get("a")).isEqualTo("a1");
    cache.remove("a");
    assertThat(cache.get("a")).isEqualTo("a2");
  }

  @Test
  public void what_one_node_removes_the_other_forgets_at_its_next_request() {
    Cache<String, String> here = one.getCache("remote", this::load, REMOTE);
    Cache<String, String> there = two.getCache("remote", this::load, REMOTE);
    assertThat(there.get("a")).isEqualTo("a1");
    here.remove("a");
    two.refresh();
    assertThat(there.get("a")).isEqualTo("a2");
    here.put("a", "new");
    two.refresh();
    assertThat(there.get("a")).isEqualTo("a3");
    two.refresh();
    assertThat(there.get("a")).isEqualTo("a3");
  }

  @Test
  public void a_local_cache_is_nobodys_business() {
    CacheSettings local = new CacheSettingsBuilder().local().build();
    Cache<String, String> here = one.getCache("local", this::load, local);
    Cache<String, String> there = two.getCache("local", this::load, local);
    assertThat(there.get("a")).isEqualTo("a1");
    here.removeAll();
    two.refresh();
    assertThat(there.get("a")).isEqualTo("a1");
  }

  @Test
  public void a_reference_is_reset_on_all_nodes() {
    CachedReference<String> here = one.getCachedReference("ref", () -> load("r"), REMOTE);
    CachedReference<String> there = two.getCachedReference("ref", () -> load("r"), REMOTE);
    assertThat(there.get()).isEqualTo("r1");
    here.reset();
    two.refresh();
    assertThat(there.get()).isEqualTo("r2");
  }

  @Test
  public void a_value_that_was_being_loaded_at_a_removal_is_not_kept() {
    CachedReference<String>[] self = new CachedReference[1];
    self[0] =
        one.getCachedReference(
            "race",
            () -> {
              if (loads.get() == 0) {
                String value = load("old");
                self[0].reset();
                return value;
              }
              return load("new");
            },
            REMOTE);
    assertThat(self[0].get()).isEqualTo("old1");
    assertThat(self[0].get()).isEqualTo("new2");
  }

  @Test
  public void values_expire_and_the_eldest_makes_room() {
    Instant[] now = {Instant.EPOCH};
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    Cache<String, String> cache =
        new DatabaseCaches(nodes.one, clock)
            .getCache(
                "expiring",
                this::load,
                new CacheSettingsBuilder()
                    .local()
                    .expireAfterWrite(1, TimeUnit.MINUTES)
                    .maxEntries(2)
                    .build());
    assertThat(cache.get("a")).isEqualTo("a1");
    now[0] = now[0].plus(Duration.ofMinutes(1));
    assertThat(cache.get("a")).isEqualTo("a2");
    for (String key : List.of("b", "c")) {
      assertThat(cache.get(key)).startsWith(key);
    }
    assertThat(cache.getKeys()).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  public void a_loader_never_finds_null_and_remote_keys_travel() {
    Cache<String, String> cache = one.getCache("null", key -> null, REMOTE);
    assertThatThrownBy(() -> cache.get("a")).isInstanceOf(NullPointerException.class);
    Cache<Object, String> odd = one.getCache("odd", key -> "x", REMOTE);
    assertThatThrownBy(() -> odd.get(new Object())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void caches_ask_nothing_on_the_plugins_account() {
    Cache<String, String> cache = one.getCache("counted", this::load, REMOTE);
    assertThat(
            nodes
                .one
                .statements()
                .during(
                    () -> {
                      cache.put("a", "b");
                      one.refresh();
                    }))
        .isEmpty();
  }
}
