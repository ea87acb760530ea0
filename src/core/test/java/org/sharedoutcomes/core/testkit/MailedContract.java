package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.Test;
import org.sharedoutcomes.core.delivery.Mailed;

/** What every memory of mailed notices does. */
public abstract class MailedContract {
  private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

  /** The same store each time within one test, empty at its beginning. */
  protected abstract Mailed mailed();

  @Test
  public void each_notice_is_claimed_once_by_each_user() {
    String longest = "n".repeat(450);
    assertThat(mailed().claim("u-1", List.of("a", longest), NOW)).containsExactly("a", longest);
    assertThat(mailed().claim("u-1", List.of("a", "b", longest), NOW)).containsExactly("b");
    assertThat(mailed().claim("u-2", List.of("a"), NOW)).containsExactly("a");
    assertThat(mailed().claim("u-2", List.of(), NOW)).isEmpty();
  }

  @Test
  public void what_is_long_ago_is_forgotten() {
    mailed().claim("u-1", List.of("a"), NOW);
    mailed().forgetBefore(NOW);
    assertThat(mailed().claim("u-1", List.of("a"), NOW)).isEmpty();
    mailed().forgetBefore(NOW.plusSeconds(1));
    assertThat(mailed().claim("u-1", List.of("a"), NOW)).containsExactly("a");
  }

  @Test
  public void of_two_who_claim_at_once_one_gets_each_notice() throws InterruptedException {
    List<String> notices = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      notices.add("n" + i);
    }
    ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(
          new Thread(
              () -> {
                for (String notice : notices) {
                  got.addAll(mailed().claim("u-1", Set.of(notice), NOW));
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(got).containsExactlyInAnyOrderElementsOf(notices);
  }
}
