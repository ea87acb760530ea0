package org.sharedoutcomes.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.plugin.store.ActiveObjectsEntries;
import org.sharedoutcomes.plugin.store.ActiveObjectsLinks;
import org.sharedoutcomes.plugin.store.ActiveObjectsReadings;

/** How many statements the stores need, and that their marks hold when readings arrive oddly. */
public abstract class StoreCosts {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

  @Rule public final StoreOn store = on();

  protected abstract StoreOn on();

  private int statements(Runnable work) {
    return store.database.statements().during(work).size();
  }

  private static Entry entry(String stream, int version) {
    return new Entry(stream, version, START, "", "created", "", "{}", "", "0".repeat(64));
  }

  private static Reading reading(String outcome, int day, int value, int knownDay) {
    return new Reading(
        outcome,
        START.plusSeconds(86_400L * day),
        BigDecimal.valueOf(value),
        null,
        "",
        "",
        START.plusSeconds(86_400L * knownDay));
  }

  private static List<Integer> numbers(List<Reading> readings) {
    return readings.stream().map(reading -> reading.value().intValueExact()).toList();
  }

  @Test
  public void heads_and_revision_are_one_statement() {
    ActiveObjectsEntries entries = new ActiveObjectsEntries(store.ao);
    List<String> streams = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      streams.add("outcome/" + i);
      assertThat(entries.append(entry("outcome/" + i, 1), true)).isTrue();
    }
    assertThat(statements(() -> assertThat(entries.heads(streams)).hasSize(50))).isEqualTo(1);
    assertThat(statements(() -> assertThat(entries.headsOf(List.of("outcome"))).hasSize(50)))
        .isEqualTo(1);
    assertThat(statements(() -> assertThat(entries.revision()).isNotEmpty())).isEqualTo(1);
    assertThat(statements(() -> entries.append(entry("outcome/1", 2), true)))
        .isLessThanOrEqualTo(7);
  }

  @Test
  public void a_journal_of_several_entries_is_taken_as_a_whole() {
    ActiveObjectsEntries entries = new ActiveObjectsEntries(store.ao);
    assertThat(entries.appendAll(List.of(entry("a/1", 1), entry("a/1", 2)))).isTrue();
    String revision = entries.revision();
    assertThat(entries.appendAll(List.of(entry("b/1", 1), entry("a/1", 2)))).isFalse();
    assertThat(entries.history("b/1")).isEmpty();
    assertThat(entries.heads(List.of("a/1", "b/1"))).extracting(Entry::version).containsExactly(2);
    assertThat(entries.revision()).isEqualTo(revision);
  }

  @Test
  public void trends_of_many_outcomes_are_one_statement() {
    ActiveObjectsReadings readings = new ActiveObjectsReadings(store.ao);
    List<String> outcomes = new ArrayList<>();
    List<Reading> all = new ArrayList<>();
    for (int o = 0; o < 40; o++) {
      outcomes.add("o" + o);
      for (int day = 0; day < 5; day++) {
        all.add(reading("o" + o, day, day, 9));
      }
    }
    assertThat(readings.add(all)).isZero();
    assertThat(statements(() -> assertThat(readings.latest(outcomes, 12)).hasSize(40)))
        .isEqualTo(1);
  }

  @Test
  public void the_newest_are_the_newest_in_whatever_order_they_arrive() {
    ActiveObjectsReadings readings = new ActiveObjectsReadings(store.ao);
    for (int day = 99; day >= 0; day -= 3) {
      assertThat(readings.add(List.of(reading("a", day, day, 200)))).isZero();
    }
    List<Reading> rest = new ArrayList<>();
    for (int day = 0; day < 100; day++) {
      if (day % 3 != 0) {
        rest.add(reading("a", day, day, 201));
      }
    }
    assertThat(readings.add(rest)).isZero();
    assertThat(readings.add(List.of(reading("a", 98, 1098, 202), reading("a", 0, 1000, 202))))
        .isEqualTo(2);
    Map<String, List<Reading>> latest = readings.latest(List.of("a"), 4);
    assertThat(numbers(latest.get("a"))).containsExactly(96, 97, 1098, 99);
    assertThat(numbers(readings.latest(List.of("a"), 30).get("a")))
        .hasSize(30)
        .startsWith(70)
        .endsWith(1098, 99);
    assertThat(numbers(readings.latest(List.of("a"), 60).get("a")))
        .hasSize(60)
        .startsWith(40)
        .endsWith(1098, 99);
    assertThat(readings.of("a")).hasSize(100);
  }

  @Test
  public void tags_are_put_and_asked_in_few_statements() {
    ActiveObjectsLinks links = new ActiveObjectsLinks(store.ao);
    assertThat(statements(() -> links.put(1, List.of("a", "b")))).isLessThanOrEqualTo(9);
    assertThat(statements(() -> links.put(1, List.of("a", "b")))).isEqualTo(1);
    assertThat(statements(() -> assertThat(links.outcomesOf(List.of(1L))).hasSize(1))).isEqualTo(1);
    assertThat(statements(() -> assertThat(links.counts()).hasSize(2))).isEqualTo(1);
  }
}
