package org.sharedoutcomes.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Verification.Broken;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class JournalTest {
  private static final String STREAM = "programme/P";
  private final World world = new World();
  private final Journal journal = world.journal;

  private static Programme named(String name) {
    return new Programme("P", name, List.of(), List.of(), null, false);
  }

  private Answer<Document<Programme>> save(Actor who, int expected, String name) {
    return journal.save(
        new Change<>(Programme.KIND, "P", expected, who, "changed", "a reason", named(name)));
  }

  private Document<Programme> saved(int expected, String name) {
    return save(FakePeople.PAULA, expected, name).get();
  }

  /** The entries as somebody finds them who is interrupted by a writer before reading the heads. */
  private Entries writtenMeanwhile() {
    return (Entries)
        Proxy.newProxyInstance(
            Entries.class.getClassLoader(),
            new Class<?>[] {Entries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("forEachHead")) {
                saved(1, "Two");
              }
              return method.invoke(world.entries, arguments);
            });
  }

  @Test
  public void who_writes_while_it_is_verified_breaks_nothing() {
    saved(0, "One");
    assertThat(Verifier.of(writtenMeanwhile()).broken()).isEmpty();
    assertThat(journal.find(Programme.KIND, "P").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  public void what_was_saved_is_found_with_who_and_when() {
    saved(0, "One");
    assertThat(journal.find(Programme.KIND, "P"))
        .contains(new Document<>("P", 1, world.clock.instant(), "u-paula", named("One")));
    assertThat(journal.all(Programme.KIND)).containsOnlyKeys("P");
    assertThat(journal.find(Programme.KIND, "Q")).isEmpty();
  }

  @Test
  public void the_second_of_two_writers_is_refused_with_the_name_of_the_first() {
    saved(0, "One");
    assertThat(save(FakePeople.MAX, 1, "Of Max").isDone()).isTrue();
    assertThat(save(FakePeople.SUE, 1, "Of Sue").reasons())
        .containsExactly(
            Refusal.conflict(
                "",
                "shared-outcomes.journal.conflict",
                FakePeople.MAX,
                world.clock.instant().toString(),
                2));
    assertThat(journal.find(Programme.KIND, "P").orElseThrow().value()).isEqualTo(named("Of Max"));
  }

  @Test
  public void what_exists_cannot_be_created_again() {
    saved(0, "One");
    assertThat(save(FakePeople.MAX, 0, "Again").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
  }

  @Test
  public void a_change_of_what_does_not_exist_is_refused() {
    assertThat(save(FakePeople.MAX, 3, "Gone").reasons())
        .containsExactly(Refusal.conflict("", "shared-outcomes.journal.gone"));
  }

  @Test
  public void what_was_deleted_is_gone_keeps_its_history_and_can_begin_again() {
    saved(0, "One");
    journal.delete(Programme.KIND, "P", 1, FakePeople.PAULA, "no longer needed").get();
    assertThat(journal.find(Programme.KIND, "P")).isEmpty();
    assertThat(journal.snapshot().values(Programme.KIND)).isEmpty();
    assertThat(saved(0, "Again").version()).isEqualTo(3);
    assertThat(journal.history(STREAM))
        .extracting(Entry::what)
        .containsExactly("changed", "deleted", "changed");
    assertThat(journal.verify().holds()).isTrue();
  }

  @Test
  public void an_update_tries_again_when_somebody_else_was_first() {
    saved(0, "One");
    AtomicInteger tries = new AtomicInteger();
    Answer<Document<Programme>> answer =
        journal.update(
            Programme.KIND,
            "P",
            FakePeople.MAX,
            "changed",
            "",
            now -> {
              if (tries.incrementAndGet() == 1) {
                saved(1, "Of Paula");
              }
              return Answer.done(named(now.orElseThrow().name() + " and Max"));
            });
    assertThat(answer.get().value().name()).isEqualTo("Of Paula and Max");
    assertThat(tries).hasValue(2);
  }

  @Test
  public void an_update_that_is_refused_writes_nothing() {
    Refusal no = Refusal.invalid("name", "shared-outcomes.test");
    assertThat(
            journal
                .update(
                    Programme.KIND,
                    "P",
                    FakePeople.MAX,
                    "x",
                    "",
                    (Optional<Programme> now) -> Answer.refused(no))
                .reasons())
        .containsExactly(no);
    assertThat(journal.history(STREAM)).isEmpty();
  }

  @Test
  public void a_document_can_be_read_as_it_was() {
    saved(0, "One");
    Instant first = world.clock.instant();
    world.clock.pass(Duration.ofDays(1));
    saved(1, "Two");
    world.clock.pass(Duration.ofDays(1));
    journal.delete(Programme.KIND, "P", 2, FakePeople.PAULA, "").get();
    assertThat(nameAsOf(first.minusMillis(1))).isEmpty();
    assertThat(nameAsOf(first)).contains("One");
    assertThat(nameAsOf(first.plus(Duration.ofDays(1)))).contains("Two");
    assertThat(nameAsOf(first.plus(Duration.ofDays(2)))).isEmpty();
    assertThat(journal.versions(Programme.KIND, "P"))
        .extracting(document -> document.value().name())
        .containsExactly("One", "Two");
  }

  private Optional<String> nameAsOf(Instant moment) {
    return journal.asOf(Programme.KIND, "P", moment).map(document -> document.value().name());
  }

  @Test
  public void a_snapshot_sees_a_change_from_another_node() {
    Journal other = world.anotherNode();
    assertThat(other.snapshot().values(Programme.KIND)).isEmpty();
    saved(0, "One");
    assertThat(other.snapshot().values(Programme.KIND)).containsExactly(named("One"));
    saved(1, "Two");
    assertThat(other.snapshot().values(Programme.KIND)).containsExactly(named("Two"));
  }

  @Test
  public void a_snapshot_costs_one_statement_while_nothing_changes() {
    saved(0, "One");
    journal.snapshot();
    int before = world.entries.statements();
    journal.snapshot();
    assertThat(world.entries.statements() - before).isEqualTo(1);
  }

  @Test
  public void work_at_once_asks_for_the_revision_once_and_sees_its_own_writes() {
    saved(0, "One");
    journal.snapshot();
    int before = world.entries.statements();
    journal.atOnce(() -> List.of(journal.snapshot(), journal.snapshot(), journal.snapshot()));
    assertThat(world.entries.statements() - before).isEqualTo(1);
    Programme seen =
        journal.atOnce(
            () -> {
              saved(1, "Two");
              return journal.snapshot().values(Programme.KIND).get(0);
            });
    assertThat(seen).isEqualTo(named("Two"));
    saved(2, "Three");
    assertThat(journal.snapshot().values(Programme.KIND)).containsExactly(named("Three"));
  }

  @Test
  public void an_untouched_journal_holds() {
    saved(0, "One");
    saved(1, "Two");
    assertThat(journal.verify()).isEqualTo(new Verification(2, 1, List.of()));
  }

  @Test
  public void an_edited_entry_is_found() {
    saved(0, "One");
    saved(1, "Two");
    world.entries.edit(STREAM, 1, entry -> withBody(entry, entry.body().replace("One", "Own")));
    assertBroken(new Broken(STREAM, 1, "edited"));
  }

  @Test
  public void an_entry_edited_with_a_fitting_hash_breaks_the_next() {
    saved(0, "One");
    saved(1, "Two");
    world.entries.edit(
        STREAM,
        1,
        e ->
            Chain.link(
                e.stream(), 1, e.at(), "u-max", e.what(), e.why(), e.body(), e.previousHash()));
    assertBroken(new Broken(STREAM, 2, "edited"));
  }

  @Test
  public void a_removed_entry_is_found() {
    saved(0, "One");
    saved(1, "Two");
    saved(2, "Three");
    world.entries.remove(STREAM, 2);
    assertBroken(new Broken(STREAM, 2, "removed"));
  }

  @Test
  public void removed_last_entries_are_found() {
    saved(0, "One");
    saved(1, "Two");
    world.entries.remove(STREAM, 2);
    assertBroken(new Broken(STREAM, 2, "truncated"));
  }

  @Test
  public void an_edited_head_is_found() {
    saved(0, "One");
    world.entries.editHead(STREAM, head -> withBody(head, "{\"key\":\"P\"}"));
    assertBroken(new Broken(STREAM, 1, "head-edited"));
  }

  @Test
  public void a_removed_head_is_found() {
    saved(0, "One");
    world.entries.removeHead(STREAM);
    assertBroken(new Broken(STREAM, 1, "head-removed"));
  }

  private void assertBroken(Broken... places) {
    assertThat(journal.verify().broken()).containsExactly(places);
  }

  private static Entry withBody(Entry entry, String body) {
    return new Entry(
        entry.stream(),
        entry.version(),
        entry.at(),
        entry.who(),
        entry.what(),
        entry.why(),
        body,
        entry.previousHash(),
        entry.hash());
  }

  @Test
  public void two_records_that_only_differ_in_a_function_are_two_versions() {
    saved(0, "One");
    Programme more =
        new Programme("P", "One", List.of(new Function("x", "X", null)), List.of(), null, false);
    journal.save(new Change<>(Programme.KIND, "P", 1, FakePeople.MAX, "changed", "", more)).get();
    assertThat(journal.snapshot().values(Programme.KIND)).containsExactly(more);
  }
}
