package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class SetChecksTest {
  private static final String KEY = "activation-rate";

  private final World world = new World();
  private final SetChecks setChecks = new SetChecks(world.journal, world.permissions, world.people);
  private final ReviewValues reviewValues =
      new ReviewValues(
          new BrowseOutcomes(world.journal, world.permissions),
          new BrowseReadings(
              world.journal,
              world.permissions,
              world.readings,
              world.quarantine,
              keys -> Map.of(),
              world.clock),
          setChecks,
          world.readings,
          world.quarantine);

  @Before
  public void an_outcome() {
    Programme demo = OutcomeExamples.demo();
    Outcome outcome = OutcomeExamples.activationRate();
    world.journal.save(
        new Change<>(Programme.KIND, demo.key(), 0, FakePeople.ADMIN, "created", "", demo));
    world.journal.save(
        new Change<>(Outcome.KIND, KEY, 0, FakePeople.PAULA, "created", "", outcome));
  }

  private static ChecksDraft draft(String low, String high) {
    return new ChecksDraft(
        low == null ? null : new BigDecimal(low),
        high == null ? null : new BigDecimal(high),
        null,
        null,
        null,
        null,
        "percents");
  }

  private Answer<Document<Checks>> change(Actor actor, ChecksDraft draft) {
    return setChecks.change(actor, KEY, OptionalInt.empty(), draft);
  }

  private void measure(int daysAgo, String value) {
    world.readings.add(
        List.of(
            new Reading(
                KEY,
                world.clock.instant().minus(Duration.ofDays(daysAgo)),
                new BigDecimal(value),
                null,
                "",
                "u-max",
                world.clock.instant())));
  }

  @Test
  public void nobody_has_set_anything_at_first() {
    Document<Checks> checks = setChecks.checks(FakePeople.DEV, KEY).get();
    assertThat(checks.version()).isZero();
    assertThat(checks.value()).isEqualTo(Checks.DEFAULT);
    assertThat(checks.value().jumpFactor()).isEqualByComparingTo("5");
  }

  @Test
  public void a_member_sets_them_and_they_read_back() {
    ChecksDraft draft =
        new ChecksDraft(
            BigDecimal.ZERO,
            new BigDecimal("100"),
            new BigDecimal("3"),
            4,
            List.of("gap", "unit"),
            "linear",
            "percents");
    assertThat(change(FakePeople.MAX, draft).isDone()).isTrue();
    Checks checks = setChecks.checks(FakePeople.DEV, KEY).get().value();
    assertThat(checks.high()).isEqualByComparingTo("100");
    assertThat(checks.off()).containsExactly(Check.GAP, Check.UNIT);
    assertThat(checks.has(Check.GAP)).isFalse();
    assertThat(world.journal.history("checks/" + KEY)).hasSize(1);
  }

  @Test
  public void who_is_no_member_may_not() {
    assertThat(change(FakePeople.DEV, draft("0", "100")).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(setChecks.checks(FakePeople.GUEST, KEY).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
  }

  @Test
  public void every_wrong_field_is_named() {
    ChecksDraft wrong =
        new ChecksDraft(
            BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, 1, List.of("taste"), "seasonal", "");
    assertThat(change(FakePeople.PAULA, wrong).reasons())
        .extracting(Refusal::field, Refusal::key)
        .containsExactlyInAnyOrder(
            tuple("high", "shared-outcomes.checks.low-above-high"),
            tuple("jumpFactor", "shared-outcomes.checks.factor"),
            tuple("repeats", "shared-outcomes.common.not-within"),
            tuple("off", "shared-outcomes.common.one-of"),
            tuple("expectation", "shared-outcomes.checks.no-season"));
  }

  @Test
  public void the_second_of_two_writers_is_refused() {
    setChecks.change(FakePeople.PAULA, KEY, OptionalInt.of(0), draft("0", "100"));
    assertThat(setChecks.change(FakePeople.MAX, KEY, OptionalInt.of(0), draft("0", "90")).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.CONFLICT);
  }

  @Test
  public void an_unknown_outcome_is_not_found() {
    assertThat(setChecks.checks(FakePeople.PAULA, "nothing").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(reviewValues.review(FakePeople.PAULA, "nothing").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void the_review_says_how_many_values_the_checks_would_hold_back() {
    measure(15, "40");
    measure(8, "41");
    measure(1, "42");
    assertThat(reviewValues.review(FakePeople.DEV, KEY).get().wouldHold()).isZero();
    change(FakePeople.PAULA, draft(null, "40"));
    assertThat(reviewValues.review(FakePeople.DEV, KEY).get().wouldHold()).isEqualTo(2);
    assertThat(reviewValues.review(FakePeople.DEV, KEY).get().recent()).isEqualTo(3);
  }

  @Test
  public void the_review_lists_restatements_newest_first_with_old_and_new_value() {
    measure(8, "41");
    measure(1, "42");
    world.clock.pass(Duration.ofHours(1));
    Reading newest = world.readings.of(KEY).get(1);
    world.readings.add(
        List.of(
            new Reading(
                KEY, newest.at(), new BigDecimal("43"), null, "", "u-sue", world.clock.instant()),
            Reading.withdrawn(
                KEY, world.readings.of(KEY).get(0).at(), "u-sue", world.clock.instant())));
    assertThat(reviewValues.review(FakePeople.DEV, KEY).get().restatements())
        .extracting(Restatement::before, Restatement::after, Restatement::by)
        .containsExactly(
            tuple(new BigDecimal("41"), null, "u-sue"),
            tuple(new BigDecimal("42"), new BigDecimal("43"), "u-sue"));
  }

  @Test
  public void the_same_value_sent_again_is_no_restatement() {
    measure(1, "42");
    measure(1, "42.0");
    assertThat(reviewValues.review(FakePeople.DEV, KEY).get().restatements()).isEmpty();
  }
}
