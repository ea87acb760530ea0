package org.sharedoutcomes.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.cache.Cache;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

/** The cluster of one that the embedded database has. */
public class OneNodeTest {
  private final Database database = TestDatabases.h2();

  @After
  public void close() {
    database.close();
  }

  @Test
  public void jobs_are_kept_and_run() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    JobRunnerKey key = JobRunnerKey.of("runner");
    JobId id = JobId.of("job");
    try (DatabaseLocks locks = new DatabaseLocks(database);
        ClusterScheduler scheduler =
            new ClusterScheduler(database, locks, Clock.systemUTC(), () -> {})) {
      scheduler.registerJobRunner(
          key,
          request -> {
            runs.incrementAndGet();
            return JobRunnerResponse.success(request.getJobConfig().getParameters().toString());
          });
      JobConfig config =
          JobConfig.forJobRunnerKey(key)
              .withSchedule(Schedule.forInterval(60_000, null))
              .withParameters(Map.of("k", "v"));
      scheduler.scheduleJob(id, config);
      scheduler.scheduleJob(id, config);
      scheduler.tick();
      scheduler.tick();
      assertThat(runs).hasValue(1);
      assertThat(scheduler.runNow(id).getMessage()).isEqualTo("{k=v}");
    }
  }

  @Test
  public void a_remote_cache_forgets_what_is_removed() {
    AtomicInteger loads = new AtomicInteger();
    DatabaseCaches caches = new DatabaseCaches(database, Clock.systemUTC());
    Cache<String, Integer> cache = caches.getCache("c", key -> loads.incrementAndGet());
    assertThat(cache.get("a")).isEqualTo(1);
    cache.remove("a");
    caches.refresh();
    assertThat(cache.get("a")).isEqualTo(2);
  }
}
