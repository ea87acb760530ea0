package org.sharedoutcomes.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItem.Step;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.HeldBackground;
import org.sharedoutcomes.core.testkit.InMemoryBulkItems;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/**
 * SHOP-1 in Q2, SHOP-2 there by its due date, SHOP-3 in Q3, SHOP-4 unscheduled and not editable.
 */
public class PlanManyTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);
  private static final List<String> ALL = List.of("SHOP-1", "SHOP-2", "SHOP-3", "SHOP-4");

  private final World world = new World();
  private final InMemoryBulkItems items = new InMemoryBulkItems();
  private final HeldBackground background = new HeldBackground();
  private final ChangeMany changeMany = Bulks.of(world, items, background);

  @Before
  public void there_are_cards() {
    save(Programme.KIND, "DEMO", OutcomeExamples.demo());
    world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    world.issues.put(AnIssue.epic(2, "SHOP-2").due(LocalDate.of(2026, 5, 20)));
    world.issues.put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q3));
    world.issues.put(AnIssue.epic(4, "SHOP-4"));
    world.permissions.forbidEdit(FakePeople.PAULA, 4);
    world.issues.query("key in (\"SHOP-1\", \"SHOP-2\", \"SHOP-3\", \"SHOP-4\")", issue -> true);
  }

  private <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(found -> found.version()).orElse(0);
    world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)).get();
  }

  private BulkProgress preview(String mode, String to) {
    return changeMany
        .preview(FakePeople.PAULA, new BulkDraft(mode, null, ALL, null, to, "A freeze"))
        .get();
  }

  private void done(BulkProgress preview) {
    changeMany.confirm(FakePeople.PAULA, preview.id()).get();
    background.finish();
  }

  private void undone(BulkProgress done) {
    changeMany.undo(FakePeople.PAULA, done.id()).get();
    background.finish();
  }

  private BulkProgress see(BulkProgress bulk) {
    return changeMany.see(FakePeople.PAULA, bulk.id()).get();
  }

  private List<BulkItem> items(BulkProgress bulk) {
    return changeMany.items(FakePeople.PAULA, bulk.id()).get();
  }

  private static String why(BulkItem item) {
    return item.why().map(why -> why.key().replace("shared-outcomes.bulk.", "")).orElse("");
  }

  private Quarter target(long id) {
    return world.issues.withId(id).orElseThrow().targetQuarter();
  }

  @Test
  public void the_preview_of_a_move_says_from_where_to_where_and_whom_it_skips() {
    BulkProgress preview = preview("move", "2026-Q3");

    assertThat(items(preview))
        .extracting(BulkItem::key, BulkItem::state, PlanManyTest::why, BulkItem::step)
        .containsExactly(
            tuple("SHOP-1", State.WAITING, "", new Step("2026-Q2", "2026-Q3", false)),
            tuple("SHOP-2", State.WAITING, "", new Step("2026-Q2", "2026-Q3", true)),
            tuple("SHOP-3", State.SKIPPED, "there-already", null),
            tuple("SHOP-4", State.SKIPPED, "may-not-edit", null));
    assertThat(target(1)).isEqualTo(Q2);
  }

  @Test
  public void a_move_writes_the_field_with_its_reason_and_without_mail_and_undo_puts_all_back() {
    BulkProgress bulk = preview("move", "2026-Q3");
    done(bulk);

    assertThat(target(1)).isEqualTo(target(2)).isEqualTo(Q3);
    assertThat(world.issues.quietWrites()).isEqualTo(2);
    assertThat(world.journal.history(Plan.KIND.stream("1")))
        .extracting(Entry::why)
        .containsExactly("A freeze");

    undone(bulk);
    assertThat(target(1)).isEqualTo(Q2);
    assertThat(target(2)).as("its due date has it there again").isNull();
    assertThat(see(bulk).bulk().stage()).isEqualTo(Stage.UNDONE);
    assertThat(see(bulk).tally().of(State.UNDONE)).isEqualTo(2);
  }

  @Test
  public void what_somebody_moved_meanwhile_stays_there_in_the_run_and_in_the_undo() {
    BulkProgress bulk = preview("move", "2026-Q4");
    world.issues.plan(FakePeople.MAX, 1, Q3).get();
    done(bulk);
    assertThat(items(bulk))
        .filteredOn(item -> item.state() == State.FAILED)
        .extracting(BulkItem::key, PlanManyTest::why)
        .containsExactly(tuple("SHOP-1", "elsewhere-meanwhile"));
    assertThat(target(1)).isEqualTo(Q3);

    world.issues.plan(FakePeople.MAX, 2, Q3).get();
    undone(bulk);
    assertThat(items(bulk))
        .filteredOn(item -> item.state() == State.KEPT)
        .extracting(BulkItem::key)
        .containsExactly("SHOP-2");
    assertThat(target(3)).isEqualTo(Q3);
  }

  @Test
  public void what_a_date_places_cannot_be_unscheduled_and_says_so() {
    BulkProgress bulk = preview("move", "none");
    assertThat(items(bulk))
        .extracting(PlanManyTest::why)
        .containsExactly("", "by-its-date", "", "unscheduled-already");
    done(bulk);
    assertThat(target(1)).isNull();
    undone(bulk);
    assertThat(target(1)).isEqualTo(Q2);
  }

  @Test
  public void how_sure_they_are_is_said_for_all_and_undone_as_it_was() {
    save(Plan.KIND, "1", Plan.NONE.quarter(Q2).commitment(Commitment.LIKELY));
    save(Plan.KIND, "3", Plan.NONE.quarter(Q3).commitment(Commitment.COMMITTED));
    BulkProgress bulk = preview("commit", "committed");
    assertThat(items(bulk))
        .extracting(BulkItem::state, PlanManyTest::why, BulkItem::step)
        .containsExactly(
            tuple(State.WAITING, "", new Step("likely", "committed", false)),
            tuple(State.WAITING, "", new Step("", "committed", false)),
            tuple(State.SKIPPED, "said-already", null),
            tuple(State.SKIPPED, "may-not-edit", null));
    done(bulk);
    assertThat(commitment(1)).isEqualTo(commitment(2)).isEqualTo(Commitment.COMMITTED);

    save(Plan.KIND, "2", Plan.NONE.commitment(Commitment.CANDIDATE));
    undone(bulk);
    assertThat(commitment(1)).isEqualTo(Commitment.LIKELY);
    assertThat(commitment(2)).isEqualTo(Commitment.CANDIDATE);
    assertThat(items(bulk))
        .filteredOn(item -> item.state() == State.KEPT)
        .extracting(PlanManyTest::why)
        .containsExactly("said-meanwhile");
  }

  private Commitment commitment(long id) {
    return world.journal.find(Plan.KIND, Long.toString(id)).orElseThrow().value().commitment();
  }

  @Test
  public void asking_tells_who_may_sign_skips_candidates_and_cannot_be_undone() {
    Approvers group = new Approvers(List.of(), List.of(), List.of());
    Scope facing = new Scope(List.of(), List.of(), null, true, List.of());
    save(
        Rule.KIND,
        "r",
        new Rule(
            "r",
            "Launch",
            facing,
            List.of(new Requirement("marketing", group, 1, List.of(), false)),
            null,
            null));
    world.issues.put(AnIssue.epic(1, "SHOP-1").customerFacing(true));
    world.issues.put(AnIssue.epic(2, "SHOP-2").customerFacing(true));
    save(Plan.KIND, "2", Plan.NONE.commitment(Commitment.CANDIDATE));

    BulkProgress bulk = preview("ask", null);
    assertThat(items(bulk))
        .extracting(BulkItem::state, PlanManyTest::why)
        .containsExactly(
            tuple(State.WAITING, ""),
            tuple(State.SKIPPED, "candidate"),
            tuple(State.SKIPPED, "nobody-to-ask"),
            tuple(State.SKIPPED, "nobody-to-ask"));
    assertThat(world.notices.since(Instant.EPOCH, 9)).isEmpty();
    done(bulk);
    assertThat(world.notices.since(Instant.EPOCH, 9))
        .extracting(Notice::audience)
        .containsExactly(List.of(FakePeople.MAX.userKey()));
    assertThat(see(bulk).mayUndo()).isFalse();
    assertThat(changeMany.undo(FakePeople.PAULA, bulk.id()).isDone()).isFalse();
  }

  @Test
  public void every_fault_is_named_and_strangers_change_nothing() {
    assertThat(faults("move", "2026-Q5", "x".repeat(501))).containsExactlyInAnyOrder("to", "why");
    assertThat(faults("move", "", "")).containsExactly("to");
    assertThat(faults("commit", "surely", "")).containsExactly("to");
    assertThat(
            changeMany
                .preview(Actor.ANONYMOUS, new BulkDraft("ask", null, ALL, null, null, null))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  private List<String> faults(String mode, String to, String why) {
    return changeMany
        .preview(FakePeople.PAULA, new BulkDraft(mode, null, ALL, null, to, why))
        .reasons()
        .stream()
        .map(Refusal::field)
        .toList();
  }

  @Test
  public void a_preview_costs_the_same_however_many_cards_there_are() {
    preview("move", "2026-Q4");
    int[] few = {cost("move", "2026-Q4"), cost("commit", "likely"), cost("ask", null)};
    for (int id = 10; id < 210; id++) {
      world.issues.put(AnIssue.epic(id, "SHOP-" + id).targetQuarter(Q2));
    }
    assertThat(new int[] {cost("move", "2026-Q4"), cost("commit", "likely"), cost("ask", null)})
        .containsExactly(few);
  }

  private int cost(String mode, String to) {
    int before = world.issues.searches() + world.entries.statements();
    preview(mode, to);
    return world.issues.searches() + world.entries.statements() - before;
  }
}
