package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;

/** What every store of journal entries does. */
public abstract class EntriesContract {
  /** The same store each time within one test, empty at its beginning. */
  protected abstract Entries entries();

  protected static Entry entry(String stream, int version, String what, String body) {
    return new Entry(
        stream,
        version,
        Instant.parse("2026-05-15T10:00:00.123Z").plusSeconds(version),
        "u-paula",
        what,
        version == 1 ? "" : "because",
        body,
        version == 1 ? "" : hash(version - 1),
        hash(version));
  }

  private static String hash(int version) {
    return String.format("%064x", version);
  }

  private void append(Entry entry) {
    assertThat(entries().append(entry, true)).isTrue();
  }

  @Test
  public void an_entry_reads_back_as_it_was_written() {
    Entry written = entry("outcome/a", 1, "created", "{\"name\":\"Zürich 😀 'quoted' \\\\ %\"}");
    append(written);
    assertThat(entries().history("outcome/a")).containsExactly(written);
    assertThat(entries().heads(List.of("outcome/a"))).containsExactly(written);
  }

  @Test
  public void what_was_written_between_two_moments_is_found_for_many_streams_at_once() {
    Entry first = entry("plan/1", 1, "planned", "{}");
    Entry second = entry("plan/1", 2, "planned", "{}");
    Entry third = entry("plan/1", 3, "planned", "{}");
    Entry other = entry("plan/2", 2, "planned", "{}");
    List.of(first, second, third, other, entry("plan/3", 2, "x", "{}")).forEach(this::append);
    assertThat(entries().between(List.of("plan/1", "plan/2"), first.at(), second.at()))
        .containsExactlyInAnyOrder(second, other);
    assertThat(entries().between(List.of("plan/1"), Instant.EPOCH, third.at()))
        .containsExactly(first, second, third);
    assertThat(entries().between(List.of("plan/1"), third.at(), third.at())).isEmpty();
    assertThat(entries().between(List.of("none"), Instant.EPOCH, third.at())).isEmpty();
  }

  @Test
  public void a_body_may_be_long() {
    Entry written = entry("outcome/a", 1, "created", "x".repeat(200_000));
    append(written);
    assertThat(entries().history("outcome/a")).containsExactly(written);
  }

  @Test
  public void a_deletion_has_no_body_and_is_the_head() {
    append(entry("outcome/a", 1, "created", "{}"));
    Entry deletion = entry("outcome/a", 2, Entry.DELETED, "");
    append(deletion);
    assertThat(entries().heads(List.of("outcome/a"))).containsExactly(deletion);
    assertThat(entries().headsOf(List.of("outcome"))).containsExactly(deletion);
  }

  @Test
  public void history_is_oldest_first_beyond_ten_versions() {
    List<Entry> written = new ArrayList<>();
    for (int version = 1; version <= 12; version++) {
      written.add(entry("outcome/a", version, "changed", "{\"v\":" + version + "}"));
    }
    written.forEach(this::append);
    assertThat(entries().history("outcome/a")).containsExactlyElementsOf(written);
    assertThat(entries().heads(List.of("outcome/a"))).containsExactly(written.get(11));
  }

  @Test
  public void heads_changed_since_a_moment_are_those_of_that_moment_and_later() {
    append(entry("outcome/a", 1, "created", "{}"));
    append(entry("outcome/b", 1, "created", "{}"));
    append(entry("outcome/b", 2, "changed", "{}"));
    append(entry("rule/c", 1, "created", "{}"));
    append(entry("rule/c", 2, "changed", "{}"));
    Entry second = entry("outcome/b", 2, "changed", "{}");
    assertThat(entries().headsOf("outcome", second.at())).containsExactly(second);
    assertThat(entries().headsOf("outcome", second.at().plusMillis(1))).isEmpty();
    assertThat(entries().headsOf("outcome", second.at().minusSeconds(1))).hasSize(2);
  }

  @Test
  public void heads_are_those_of_the_streams_that_exist() {
    append(entry("outcome/a", 1, "created", "{}"));
    append(entry("outcome/ab", 1, "created", "{}"));
    assertThat(entries().heads(List.of("outcome/a", "outcome/none")))
        .extracting(Entry::stream)
        .containsExactly("outcome/a");
    assertThat(entries().heads(List.of())).isEmpty();
  }

  @Test
  public void heads_of_more_than_a_thousand_streams() {
    List<String> streams = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      streams.add("link/" + i);
      append(entry("link/" + i, 1, "created", "{}"));
    }
    assertThat(entries().heads(streams)).hasSize(1_203);
  }

  @Test
  public void heads_of_a_kind_leave_out_kinds_that_begin_like_it() {
    append(entry("sign-off/1", 1, "created", "{}"));
    append(entry("sign-off-rule/r", 1, "created", "{}"));
    append(entry("tree/P", 1, "created", "{}"));
    assertThat(entries().headsOf(List.of("sign-off", "tree")))
        .extracting(Entry::stream)
        .containsExactlyInAnyOrder("sign-off/1", "tree/P");
    assertThat(entries().headsOf(List.of())).isEmpty();
  }

  @Test
  public void heads_since_a_moment_are_those_of_the_kind_that_are_not_older() {
    append(entry("sign-off/1", 1, "created", "{}"));
    append(entry("tree/P", 1, "created", "{}"));
    Instant at = entries().heads(List.of("sign-off/1")).get(0).at();
    assertThat(entries().headsOf("sign-off", at))
        .extracting(Entry::stream)
        .containsExactly("sign-off/1");
    assertThat(entries().headsOf("sign-off", at.plusMillis(1))).isEmpty();
  }

  @Test
  public void a_version_that_is_taken_is_not_written_again() {
    Entry first = entry("outcome/a", 1, "created", "{\"by\":1}");
    append(first);
    assertThat(entries().append(entry("outcome/a", 1, "created", "{\"by\":2}"), true)).isFalse();
    assertThat(entries().history("outcome/a")).containsExactly(first);
    assertThat(entries().heads(List.of("outcome/a"))).containsExactly(first);
  }

  @Test
  public void after_a_refused_entry_the_next_is_written() {
    append(entry("outcome/a", 1, "created", "{}"));
    assertThat(entries().append(entry("outcome/a", 1, "created", "{}"), true)).isFalse();
    append(entry("outcome/a", 2, "changed", "{}"));
    assertThat(entries().history("outcome/a")).hasSize(2);
  }

  @Test
  public void of_writers_at_once_exactly_one_wins() throws Exception {
    Entries store = entries();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int version = 1; version <= 5; version++) {
        Entry same = entry("outcome/race", version, "changed", "{}");
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
          writers.add(() -> store.append(same, true));
        }
        int winners = 0;
        for (Future<Boolean> result : threads.invokeAll(writers)) {
          winners += result.get() ? 1 : 0;
        }
        assertThat(winners).as("winners of version %s", version).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.history("outcome/race")).hasSize(5);
  }

  @Test
  public void the_revision_changes_with_every_definition_and_only_then() {
    String before = entries().revision();
    assertThat(entries().revision()).isEqualTo(before);
    append(entry("outcome/a", 1, "created", "{}"));
    String after = entries().revision();
    assertThat(after).isNotEqualTo(before);
    assertThat(entries().append(entry("link/1", 1, "created", "{}"), false)).isTrue();
    assertThat(entries().revision()).isEqualTo(after);
    append(entry("outcome/a", 2, "changed", "{}"));
    assertThat(entries().revision()).isNotIn(before, after);
  }

  @Test
  public void whole_histories_are_taken_in_together() {
    String before = entries().revision();
    List<Entry> histories =
        List.of(
            entry("outcome/a", 1, "created", "{}"),
            entry("outcome/a", 2, "changed", "{}"),
            entry("link/1", 1, "created", "{}"));
    assertThat(entries().appendAll(histories)).isTrue();
    assertThat(entries().history("outcome/a")).hasSize(2);
    assertThat(entries().heads(List.of("outcome/a"))).containsExactly(histories.get(1));
    assertThat(entries().revision()).isNotEqualTo(before);
  }

  @Test
  public void of_entries_taken_in_together_none_is_written_when_one_version_is_taken() {
    append(entry("outcome/b", 1, "created", "{}"));
    List<Entry> histories =
        List.of(entry("outcome/a", 1, "created", "{}"), entry("outcome/b", 1, "created", "{}"));
    assertThat(entries().appendAll(histories)).isFalse();
    assertThat(entries().history("outcome/a")).isEmpty();
    assertThat(entries().heads(List.of("outcome/a"))).isEmpty();
  }

  @Test
  public void erased_streams_are_gone_and_the_others_stand() {
    append(entry("outcome/a", 1, "created", "{}"));
    append(entry("outcome/a", 2, "changed", "{}"));
    append(entry("outcome/b", 1, "created", "{}"));
    String before = entries().revision();
    entries().erase(List.of("outcome/a", "outcome/none"));
    assertThat(entries().history("outcome/a")).isEmpty();
    assertThat(entries().heads(List.of("outcome/a", "outcome/b")))
        .extracting(Entry::stream)
        .containsExactly("outcome/b");
    assertThat(entries().revision()).isNotEqualTo(before);
    append(entry("outcome/a", 1, "created", "{}"));
  }

  @Test
  public void everything_is_read_stream_by_stream_oldest_first() {
    append(entry("outcome/b", 1, "created", "{}"));
    append(entry("outcome/a", 1, "created", "{}"));
    append(entry("outcome/b", 2, "changed", "{}"));
    append(entry("outcome/a", 2, "changed", "{}"));
    List<String> read = new ArrayList<>();
    entries().forEach(entry -> read.add(entry.stream() + "#" + entry.version()));
    assertThat(read).containsExactly("outcome/a#1", "outcome/a#2", "outcome/b#1", "outcome/b#2");
    List<String> heads = new ArrayList<>();
    entries().forEachHead(entry -> heads.add(entry.stream() + "#" + entry.version()));
    assertThat(heads).containsExactlyInAnyOrder("outcome/a#2", "outcome/b#2");
  }
}
