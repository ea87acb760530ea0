package org.sharedoutcomes.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

public class DatabaseLocksTest {
  @ClassRule public static final TwoNodes nodes = new TwoNodes();

  private DatabaseLocks one;
  private DatabaseLocks two;

  @Before
  public void open() {
    one = new DatabaseLocks(nodes.one);
    two = new DatabaseLocks(nodes.two);
  }

  @After
  public void close() {
    one.close();
    two.close();
  }

  @Test
  public void what_one_node_holds_the_other_does_not_get() {
    ClusterLock here = one.getLockForName("a");
    ClusterLock there = two.getLockForName("a");
    here.lock();
    assertThat(here.isHeldByCurrentThread()).isTrue();
    assertThat(there.tryLock()).isFalse();
    assertThat(two.getLockForName("b").tryLock()).isTrue();
    here.unlock();
    assertThat(there.tryLock()).isTrue();
    there.unlock();
  }

  @Test
  public void a_waiting_node_gets_the_lock_when_it_is_free() throws Exception {
    one.getLockForName("a").lock();
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              ClusterLock lock = two.getLockForName("a");
              lock.lock();
              lock.unlock();
              return true;
            });
    Thread.sleep(100);
    assertThat(waiting).isNotDone();
    one.getLockForName("a").unlock();
    assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  public void a_thread_may_lock_again_and_unlocks_as_often() {
    ClusterLock lock = one.getLockForName("a");
    lock.lock();
    assertThat(lock.tryLock()).isTrue();
    lock.unlock();
    assertThat(two.getLockForName("a").tryLock()).isFalse();
    lock.unlock();
    assertThat(two.getLockForName("a").tryLock()).isTrue();
    two.getLockForName("a").unlock();
    assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
  }

  @Test
  public void waiting_has_an_end() throws InterruptedException {
    one.getLockForName("a").lock();
    assertThat(two.getLockForName("a").tryLock(50, TimeUnit.MILLISECONDS)).isFalse();
    one.getLockForName("a").unlock();
  }

  @Test
  public void the_threads_of_a_node_exclude_each_other_on_the_embedded_database() {
    try (Database h2 = TestDatabases.h2();
        DatabaseLocks locks = new DatabaseLocks(h2)) {
      locks.getLockForName("a").lock();
      assertThat(CompletableFuture.supplyAsync(() -> locks.getLockForName("a").tryLock()).join())
          .isFalse();
    }
  }

  @Test
  public void the_locks_of_a_killed_node_are_free() throws IOException, InterruptedException {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LockHolder.class.getName(),
                nodes.url,
                "a")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThat(one.getLockForName("a").tryLock()).isFalse();
      holder.destroyForcibly();
      assertThat(one.getLockForName("a").tryLock(10, TimeUnit.SECONDS)).isTrue();
      one.getLockForName("a").unlock();
    } finally {
      holder.destroyForcibly();
    }
  }
}
