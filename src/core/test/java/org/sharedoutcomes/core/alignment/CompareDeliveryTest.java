package org.sharedoutcomes.core.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** An outcome to go from 20 % to 30 %, with two epics; it is 15 May 2026. */
public class CompareDeliveryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);

  private final World world = new World();
  private final CompareDelivery compare =
      new CompareDelivery(
          world.issues,
          world.links,
          world.journal,
          new BrowseReadings(
              world.journal,
              world.permissions,
              world.readings,
              world.quarantine,
              keys -> Map.of(),
              world.clock),
          world.permissions);
  private final TagIssue tagIssue =
      new TagIssue(world.issues, world.journal, world.permissions, world.lock);

  @Before
  public void two_epics_for_one_outcome() {
    save(Programme.KIND, "DEMO", OutcomeExamples.demo());
    save(Outcome.KIND, "a", OutcomeExamples.outcome("a", "Outcome a"));
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    world.issues.put(AnIssue.epic(2, "TIMOB-2"));
    world.issues.put(AnIssue.story(3, "TIMOB-3").inEpic(1));
    link("TIMOB-1", 30);
    link("TIMOB-2", null);
  }

  private <T> void save(Kind<T> kind, String key, T value) {
    world.journal.save(new Change<>(kind, key, 0, FakePeople.ADMIN, "created", "", value)).get();
  }

  private void link(String issue, Integer horizon) {
    TagDraft tag = new TagDraft("a", new BigDecimal("3"), 60, horizon, "", null, false);
    tagIssue.tag(FakePeople.DEV, issue, OptionalInt.empty(), List.of(tag)).get();
  }

  private void close(long epic, String when) {
    world.issues.put(
        AnIssue.like(world.issues.withId(epic).orElseThrow()).done(Instant.parse(when)));
  }

  private void values(String... values) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(604_800L * i);
      readings.add(new Reading("a", at, new BigDecimal(values[i]), null, "", "paula", at));
    }
    world.readings.add(readings);
  }

  private Comparison now() {
    return compare.all(FakePeople.DEV, "DEMO").get().get(0);
  }

  @Test
  public void closing_every_epic_delivers_all_and_moves_nothing() {
    values("20", "20.1", "19.9", "20", "20.1", "20");
    assertThat(now().delivery()).isEqualTo(new Delivery(0, 2));
    assertThat(now().deliveredNotMoved(100)).isFalse();
    close(1, "2026-03-20T10:00:00Z");
    close(2, "2026-04-20T10:00:00Z");
    assertThat(now().delivery().percent()).isEqualTo(100);
    assertThat(now().movement().percent()).isZero();
    assertThat(now().deliveredNotMoved(100)).isTrue();
    assertThat(now().tooEarly(TODAY)).isFalse();
  }

  @Test
  public void what_has_no_value_yet_has_not_moved_either() {
    close(1, "2026-03-20T10:00:00Z");
    close(2, "2026-03-20T10:00:00Z");
    assertThat(now().deliveredNotMoved(100)).isTrue();
    assertThat(now().movement().now()).isNull();
    assertThat(now().movement().percent()).isZero();
  }

  @Test
  public void before_the_last_horizon_it_is_too_early_to_tell() {
    close(1, "2026-05-01T10:00:00Z");
    close(2, "2026-05-02T10:00:00Z");
    assertThat(now().due()).contains(LocalDate.of(2026, 5, 31));
    assertThat(now().deliveredNotMoved(100)).isTrue();
    assertThat(now().tooEarly(TODAY)).isTrue();
  }

  @Test
  public void an_outcome_that_went_the_wanted_way_beyond_its_noise_is_not_listed() {
    close(1, "2026-03-20T10:00:00Z");
    close(2, "2026-03-20T10:00:00Z");
    values("20", "21", "22", "23", "24", "25");
    assertThat(now().movement().percent()).isEqualTo(50);
    assertThat(now().movement().noise()).isEqualByComparingTo("2.65957");
    assertThat(now().movement().moved()).isTrue();
    assertThat(now().deliveredNotMoved(100)).isFalse();
  }

  @Test
  public void a_change_within_the_noise_or_the_other_way_is_no_movement() {
    values("20", "24", "19", "25", "18", "22");
    assertThat(now().movement().percent()).isEqualTo(20);
    assertThat(now().movement().moved()).isFalse();
    values("20", "19", "18", "17", "16", "12");
    assertThat(now().movement().percent()).isEqualTo(-80);
    assertThat(now().movement().moved()).isFalse();
  }

  @Test
  public void a_share_of_the_work_can_be_enough() {
    close(1, "2026-03-20T10:00:00Z");
    assertThat(now().deliveredNotMoved(100)).isFalse();
    assertThat(now().deliveredNotMoved(50)).isTrue();
  }

  @Test
  public void what_the_actor_may_not_browse_is_not_counted() {
    close(1, "2026-03-20T10:00:00Z");
    world.permissions.hide(FakePeople.DEV, 2);
    assertThat(now().delivery()).isEqualTo(new Delivery(1, 1));
    assertThat(now().work()).extracting(linked -> linked.issue().key()).containsExactly("TIMOB-1");
    assertThat(compare.all(FakePeople.GUEST, "DEMO").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(compare.all(Actor.ANONYMOUS, "DEMO").isDone()).isFalse();
    assertThat(compare.all(FakePeople.DEV, "NOPE").reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void work_on_what_was_merged_counts_for_its_successor() {
    Outcome old = OutcomeExamples.outcome("old", "Old");
    save(Outcome.KIND, "old", old.withRetirement(new Retirement("a", "The same")));
    world.issues.put(AnIssue.epic(4, "TIMOB-4").tagged("old"));
    assertThat(compare.all(FakePeople.DEV, "DEMO").get()).hasSize(1);
    assertThat(now().delivery().total()).isEqualTo(3);
  }

  @Test
  public void it_costs_the_same_however_many_outcomes_and_issues_there_are() {
    now();
    int few = cost();
    for (int i = 10; i < 60; i++) {
      String key = "o" + i;
      save(Outcome.KIND, key, OutcomeExamples.outcome(key, "Outcome " + i));
      world.issues.put(AnIssue.epic(i, "TIMOB-" + i).tagged(key));
    }
    now();
    assertThat(cost()).isEqualTo(few);
  }

  private int cost() {
    int before = world.issues.searches() + world.entries.statements();
    now();
    return world.issues.searches() + world.entries.statements() - before;
  }
}
