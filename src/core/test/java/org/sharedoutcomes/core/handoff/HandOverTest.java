package org.sharedoutcomes.core.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.handoff.HandOver.Draft;
import org.sharedoutcomes.core.handoff.HandOver.Given;
import org.sharedoutcomes.core.handoff.ShowHandoffs.Item;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Product, Marketing and Support work on SHOP-1; it is 15 May 2026. */
public class HandOverTest {
  private static final Draft COPY =
      new Draft("product", "marketing", "The final copy", "paula", "2026-05-14", null);

  private final World world = new World();
  private final HandOver handOver =
      new HandOver(world.journal, world.issues, world.permissions, world.people, world.clock);
  private final ShowHandoffs show =
      new ShowHandoffs(world.journal, world.issues, world.permissions, world.people, world.clock);

  public HandOverTest() {
    save(Programme.KIND, "DEMO", OutcomeExamples.demo());
    world.issues.put(AnIssue.epic(1, "SHOP-1"));
    for (Actor one : List.of(FakePeople.PAULA, FakePeople.MAX, FakePeople.SUE, FakePeople.GUEST)) {
      world.permissions.forbidEdit(one, 1);
    }
  }

  private <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(found -> found.version()).orElse(0);
    world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)).get();
  }

  private Handoff add(Draft draft) {
    Answer<Given> answer = handOver.add(FakePeople.PAULA, "SHOP-1", draft);
    assertThat(answer.reasons()).isEmpty();
    return answer.get().handoff();
  }

  private static List<String> keys(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::key).toList();
  }

  private List<Item> queue(Actor actor) {
    return show.of(actor).get();
  }

  private static Draft done(boolean done) {
    return new Draft(null, null, null, null, null, done);
  }

  @Test
  public void an_overdue_handoff_is_in_the_queues_of_both_functions_and_in_no_other() {
    add(COPY);
    assertThat(queue(FakePeople.PAULA)).hasSize(1);
    Item waiting = queue(FakePeople.MAX).get(0);
    assertThat(waiting.overdue()).isTrue();
    assertThat(waiting.takes()).isTrue();
    assertThat(waiting.gives()).isFalse();
    assertThat(waiting.owns()).isFalse();
    assertThat(waiting.from()).isEqualTo("Product");
    assertThat(waiting.to()).isEqualTo("Marketing");
    assertThat(queue(FakePeople.PAULA).get(0).gives()).isTrue();
    assertThat(queue(FakePeople.PAULA).get(0).owns()).isTrue();
    assertThat(queue(FakePeople.SUE)).isEmpty();
  }

  @Test
  public void the_longest_due_comes_first_and_what_is_not_due_is_there_too() {
    add(new Draft("product", "marketing", "Later", "", "2026-07-01", null));
    add(new Draft("marketing", "product", "First", "max", "2026-05-01", null));
    add(COPY);
    assertThat(queue(FakePeople.MAX))
        .extracting(item -> item.handoff().what() + " " + item.overdue())
        .containsExactly("First true", "The final copy true", "Later false");
  }

  @Test
  public void it_is_overdue_only_when_its_day_is_over() {
    add(new Draft("product", "marketing", "Copy", "", "2026-05-15", null));
    assertThat(queue(FakePeople.MAX).get(0).overdue()).isFalse();
    world.clock.pass(Duration.ofHours(15));
    assertThat(queue(FakePeople.MAX).get(0).overdue()).isTrue();
  }

  @Test
  public void an_owner_of_no_function_sees_it_and_may_say_that_it_is_done_and_nothing_else() {
    world.permissions.forbidEdit(FakePeople.DEV, 1);
    Handoff one = add(new Draft("product", "support", "Macros", "dev", "2026-05-20", null));
    assertThat(queue(FakePeople.DEV).get(0).owns()).isTrue();
    assertThat(
            keys(
                handOver.change(
                    FakePeople.DEV,
                    "SHOP-1",
                    one.id(),
                    new Draft(null, null, null, null, "2027-01-01", null))))
        .containsExactly("shared-outcomes.handoff.may-not");
    assertThat(keys(handOver.remove(FakePeople.DEV, "SHOP-1", one.id(), "No")))
        .containsExactly("shared-outcomes.handoff.may-not");
    assertThat(keys(handOver.change(FakePeople.DEV, "SHOP-1", one.id(), done(true)))).isEmpty();
    assertThat(queue(FakePeople.DEV)).isEmpty();
    assertThat(queue(FakePeople.SUE)).isEmpty();
  }

  @Test
  public void it_is_done_reopened_changed_and_removed_and_the_history_tells() {
    Handoff one = add(COPY);
    handOver.change(FakePeople.MAX, "SHOP-1", one.id(), done(true)).get();
    assertThat(handOver.of(FakePeople.MAX, "SHOP-1").get().handoffs().get(0).handoff().done())
        .isEqualTo(Instant.parse("2026-05-15T10:00:00Z"));
    assertThat(queue(FakePeople.MAX)).isEmpty();
    handOver.change(FakePeople.MAX, "SHOP-1", one.id(), done(false)).get();
    Given moved =
        handOver
            .change(
                FakePeople.MAX,
                "SHOP-1",
                one.id(),
                new Draft(null, "support", null, "sue", "2026-06-01", null))
            .get();
    assertThat(moved.handoff())
        .isEqualTo(
            new Handoff(
                one.id(),
                "product",
                "support",
                "The final copy",
                "u-sue",
                LocalDate.of(2026, 6, 1),
                null));
    assertThat(keys(handOver.remove(FakePeople.PAULA, "SHOP-1", one.id(), "")))
        .containsExactly("shared-outcomes.common.required");
    handOver.remove(FakePeople.PAULA, "SHOP-1", one.id(), "Not needed").get();
    assertThat(handOver.of(FakePeople.PAULA, "SHOP-1").get().handoffs()).isEmpty();
    assertThat(world.journal.history("plan/1"))
        .extracting(Entry::what)
        .containsExactly(
            "handed-over",
            "finished-handoff",
            "reopened-handoff",
            "changed-handoff",
            "removed-handoff");
    assertThat(keys(handOver.remove(FakePeople.PAULA, "SHOP-1", one.id(), "Again")))
        .containsExactly("shared-outcomes.handoff.gone");
  }

  @Test
  public void two_at_the_same_moment_have_ids_of_their_own_and_the_rest_of_the_plan_stays() {
    save(Plan.KIND, "1", Plan.NONE.commitment(Commitment.COMMITTED));
    assertThat(add(COPY).id()).isNotEqualTo(add(COPY).id());
    assertThat(world.journal.find(Plan.KIND, "1").orElseThrow().value().commitment())
        .isEqualTo(Commitment.COMMITTED);
  }

  @Test
  public void everything_wrong_is_told_at_its_field() {
    assertThat(
            handOver
                .add(
                    FakePeople.PAULA,
                    "SHOP-1",
                    new Draft("product", "sales", " ", "nobody", "soon", null))
                .reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("to", "what", "owner", "due");
    assertThat(
            keys(
                handOver.add(
                    FakePeople.PAULA,
                    "SHOP-1",
                    new Draft("product", "product", "Copy", "", "2026-06-01", null))))
        .containsExactly("shared-outcomes.handoff.same-function");
    world.permissions.hide(FakePeople.SUE, 1);
    assertThat(
            keys(
                handOver.add(
                    FakePeople.PAULA,
                    "SHOP-1",
                    new Draft("product", "support", "Copy", "sue", "2026-06-01", null))))
        .containsExactly("shared-outcomes.handoff.may-not-browse");
    assertThat(world.journal.find(Plan.KIND, "1")).isEmpty();
  }

  @Test
  public void only_people_of_the_functions_and_editors_may_add() {
    Draft draft = new Draft("product", "marketing", "Copy", "", "2026-06-01", null);
    assertThat(keys(handOver.add(FakePeople.SUE, "SHOP-1", draft)))
        .containsExactly("shared-outcomes.handoff.may-not");
    assertThat(keys(handOver.add(FakePeople.DEV, "SHOP-1", draft))).isEmpty();
    assertThat(keys(handOver.add(FakePeople.MAX, "SHOP-1", draft))).isEmpty();
    assertThat(keys(handOver.add(Actor.ANONYMOUS, "SHOP-1", draft)))
        .containsExactly("shared-outcomes.common.log-in");
    assertThat(keys(handOver.of(FakePeople.PAULA, "SHOP-9")))
        .containsExactly("shared-outcomes.common.no-such-issue");
  }

  @Test
  public void nothing_waits_of_issues_that_are_done_or_stopped_or_hidden() {
    add(COPY);
    world.permissions.hide(FakePeople.MAX, 1);
    assertThat(queue(FakePeople.MAX)).isEmpty();
    Plan plan = world.journal.find(Plan.KIND, "1").orElseThrow().value();
    save(Plan.KIND, "1", plan.stopped(new Stopped("No", "u-paula", Instant.EPOCH)));
    assertThat(queue(FakePeople.PAULA)).isEmpty();
    save(Plan.KIND, "1", plan);
    assertThat(queue(FakePeople.PAULA)).hasSize(1);
    world.issues.put(AnIssue.epic(1, "SHOP-1").done());
    assertThat(queue(FakePeople.PAULA)).isEmpty();
  }

  @Test
  public void a_hundred_issues_cost_what_one_costs() {
    add(COPY);
    int statements = world.entries.statements();
    int searches = world.issues.searches();
    queue(FakePeople.MAX);
    statements = world.entries.statements() - statements;
    searches = world.issues.searches() - searches;
    for (int id = 2; id <= 100; id++) {
      world.issues.put(AnIssue.epic(id, "SHOP-" + id));
      handOver.add(FakePeople.PAULA, "SHOP-" + id, COPY).get();
    }
    int before = world.entries.statements();
    int found = world.issues.searches();
    assertThat(queue(FakePeople.MAX)).hasSize(100);
    assertThat(world.entries.statements() - before).isEqualTo(statements);
    assertThat(world.issues.searches() - found).isEqualTo(searches).isEqualTo(1);
  }

  private List<Notice> told() {
    TellHandoffs tell =
        new TellHandoffs(
            world.journal,
            world.issues,
            world.permissions,
            new GiveNotice(world.notices, world.journal, world.people));
    tell.run(world.clock.instant());
    return world.notices.all();
  }

  @Test
  public void the_owner_is_told_once_when_the_day_has_come() {
    Handoff one = add(new Draft("product", "marketing", "Copy", "max", "2026-05-16", null));
    assertThat(told()).isEmpty();
    world.clock.pass(Duration.ofDays(1));
    assertThat(told()).hasSize(1);
    assertThat(told())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.audience()).containsExactly("u-max");
              assertThat(notice.kind()).isEqualTo(Notice.Kind.HANDOFF_DUE);
              assertThat(notice.arguments())
                  .containsExactly(
                      "SHOP-1", "Copy", "Product", "Marketing", LocalDate.of(2026, 5, 16));
            });
    handOver
        .change(
            FakePeople.MAX,
            "SHOP-1",
            one.id(),
            new Draft(null, null, null, null, "2026-05-18", null))
        .get();
    assertThat(told()).hasSize(1);
    world.clock.pass(Duration.ofDays(2));
    assertThat(told()).hasSize(2);
  }

  @Test
  public void nobody_is_told_of_what_is_done_or_long_past_or_a_candidate_or_hidden() {
    Handoff one = add(COPY);
    handOver.change(FakePeople.PAULA, "SHOP-1", one.id(), done(true)).get();
    add(new Draft("product", "marketing", "Long ago", "", "2026-04-01", null));
    assertThat(told()).isEmpty();
    handOver.change(FakePeople.PAULA, "SHOP-1", one.id(), done(false)).get();
    Plan plan = world.journal.find(Plan.KIND, "1").orElseThrow().value();
    save(Plan.KIND, "1", plan.commitment(Commitment.CANDIDATE));
    assertThat(told()).isEmpty();
    save(Plan.KIND, "1", plan.commitment(Commitment.LIKELY));
    world.permissions.hide(FakePeople.PAULA, 1);
    assertThat(told()).isEmpty();
    add2();
    assertThat(told()).hasSize(1);
  }

  private void add2() {
    handOver
        .add(
            FakePeople.MAX,
            "SHOP-1",
            new Draft("product", "marketing", "Seen", "max", "2026-05-15", null))
        .get();
  }
}
