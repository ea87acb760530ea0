package org.sharedoutcomes.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.plugin.store.ActiveObjectsEntries;
import org.sharedoutcomes.plugin.store.ActiveObjectsLinks;

/** Two writers at the very beginning, when not even the shared rows are there. */
public class TwoWritersTest {
  @Rule public final StoreOn store = StoreOn.postgres();

  private static <T> List<T> together(List<Supplier<T>> works) {
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<T>> running = new ArrayList<>();
    for (Supplier<T> work : works) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return work.get();
              }));
    }
    start.countDown();
    return running.stream().map(CompletableFuture::join).toList();
  }

  private static Entry entry(String stream) {
    return new Entry(stream, 1, Instant.EPOCH, "u", "created", "", "{}", "", "0".repeat(64));
  }

  @Test
  public void the_first_definitions_of_all_are_both_written() {
    ActiveObjects ao = store.ao;
    List<Boolean> written =
        together(
            List.of(
                () -> new ActiveObjectsEntries(ao).append(entry("outcome/a"), true),
                () -> new ActiveObjectsEntries(ao).append(entry("outcome/b"), true)));
    assertThat(written).containsExactly(true, true);
    assertThat(new ActiveObjectsEntries(ao).headsOf(List.of("outcome"))).hasSize(2);
  }

  @Test
  public void the_tags_of_an_issue_are_those_of_one_writer() {
    ActiveObjectsLinks links = new ActiveObjectsLinks(store.ao);
    for (long issue = 1; issue <= 20; issue++) {
      long id = issue;
      List<List<String>> wishes = List.of(List.of("a", "b"), List.of("c", "b"));
      assertThat(
              together(
                  wishes.stream()
                      .<Supplier<Boolean>>map(
                          wish ->
                              () -> {
                                links.put(id, wish);
                                return true;
                              })
                      .toList()))
          .hasSize(2);
      assertThat(links.outcomesOf(List.of(id)).get(id)).isIn(wishes);
    }
  }
}
