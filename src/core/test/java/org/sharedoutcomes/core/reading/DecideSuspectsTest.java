package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.DecideSuspects.Draft;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** A value ten times out of range is held back; Paula, who owns the outcome, decides. */
public class DecideSuspectsTest {
  private static final Actor PAULA = FakePeople.PAULA;
  private static final Actor MAX = FakePeople.MAX;

  private final World world = new World();
  private final List<String> told = new ArrayList<>();
  private final HoldSuspects holdSuspects =
      new HoldSuspects(
          world.journal,
          world.readings,
          world.quarantine,
          new GiveNotice(world.notices, world.journal, world.people));
  private final DecideSuspects decideSuspects =
      new DecideSuspects(
          world.journal,
          world.permissions,
          world.readings,
          world.quarantine,
          List.of(told::add),
          world.lock,
          world.clock);
  private final BrowseReadings browseReadings =
      new BrowseReadings(
          world.journal,
          world.permissions,
          world.readings,
          world.quarantine,
          keys -> Map.of(),
          world.clock);
  private final Outcome outcome = OutcomeExamples.activationRate();

  @Before
  public void five_weeks_and_then_ten_times_as_much() {
    Programme demo = OutcomeExamples.demo();
    world.journal.save(new Change<>(Programme.KIND, demo.key(), 0, PAULA, "created", "", demo));
    world.journal.save(new Change<>(Outcome.KIND, outcome.key(), 0, PAULA, "created", "", outcome));
    for (int week = 5; week > 0; week--) {
      assertThat(deliver(7 * week, Integer.toString(30 - week))).isEmpty();
    }
    assertThat(deliver(0, "290")).isPresent();
  }

  /** As those who take values in do. */
  private Optional<Suspect> deliver(int daysAgo, String value) {
    Instant now = world.clock.instant();
    Reading reading =
        new Reading(
            outcome.key(),
            now.minus(Duration.ofDays(daysAgo)),
            new BigDecimal(value),
            8,
            "from the warehouse",
            MAX.userKey(),
            now);
    Optional<Suspect> suspect =
        holdSuspects
            .scrutiny(outcome)
            .examine(reading)
            .map(doubt -> Suspect.waiting(reading, doubt));
    suspect.ifPresentOrElse(
        held -> holdSuspects.hold(outcome, List.of(held)),
        () -> world.readings.add(List.of(reading)));
    return suspect;
  }

  private Stand stand() {
    return browseReadings.stands(PAULA, List.of(outcome)).get().get(outcome.key());
  }

  private String id() {
    return decideSuspects.all(PAULA, outcome.key()).get().get(0).id();
  }

  private Answer<Suspect> decide(Actor actor, String decision, String reason) {
    return decideSuspects.decide(actor, outcome.key(), new Draft(id(), decision, reason));
  }

  @Test
  public void it_is_no_reading_and_the_status_says_so() {
    assertThat(stand().newest().orElseThrow().value()).isEqualByComparingTo("29");
    assertThat(stand().trust()).isEqualTo(Trust.DATA_PROBLEM);
    assertThat(stand().status().standing()).isEqualTo(Standing.DATA_PROBLEM);
    assertThat(stand().findings().get(0).key()).isEqualTo("shared-outcomes.check.jump");
  }

  @Test
  public void the_owner_is_told_once() {
    assertThat(world.notices.of(PAULA.userKey(), 10))
        .extracting(received -> received.notice().kind())
        .containsExactly(Notice.Kind.DATA_PROBLEM);
    assertThat(deliver(0, "290")).isPresent();
    assertThat(world.notices.of(PAULA.userKey(), 10)).hasSize(1);
    assertThat(world.notices.of(MAX.userKey(), 10)).isEmpty();
  }

  @Test
  public void accepted_it_is_a_reading_with_its_author_and_the_status_stands_again() {
    world.clock.pass(Duration.ofHours(1));
    assertThat(decide(PAULA, "accept", "the campaign").isDone()).isTrue();
    Reading newest = stand().newest().orElseThrow();
    assertThat(newest.value()).isEqualByComparingTo("290");
    assertThat(newest.by()).isEqualTo(MAX.userKey());
    assertThat(newest.confidence()).isEqualTo(8);
    assertThat(newest.knownAt()).isEqualTo(world.clock.instant());
    assertThat(stand().status().standing()).isEqualTo(Standing.REACHED);
    assertThat(stand().trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  public void rejected_it_never_becomes_a_reading_and_is_not_asked_about_again() {
    assertThat(decide(PAULA, "reject", "a zero too many").isDone()).isTrue();
    assertThat(stand().newest().orElseThrow().value()).isEqualByComparingTo("29");
    assertThat(stand().trust()).isEqualTo(Trust.TRUSTED);
    deliver(0, "290");
    assertThat(stand().trust()).isEqualTo(Trust.TRUSTED);
    assertThat(decideSuspects.all(PAULA, outcome.key()).get())
        .extracting(Suspect::reason)
        .containsExactly("a zero too many");
  }

  @Test
  public void whoever_watches_values_is_told_of_an_accepted_one_and_of_no_other() {
    assertThat(decide(PAULA, "reject", "a zero too many").isDone()).isTrue();
    assertThat(told).isEmpty();
    deliver(1, "280");
    Suspect second = world.quarantine.waiting(List.of(outcome.key())).get(outcome.key()).get(0);
    decideSuspects
        .decide(
            PAULA, outcome.key(), new DecideSuspects.Draft(second.id(), "accept", "the campaign"))
        .get();
    assertThat(told).containsExactly(outcome.key());
  }

  @Test
  public void sent_again_after_it_was_accepted_it_passes() {
    decide(PAULA, "accept", "the campaign");
    assertThat(deliver(0, "290")).isEmpty();
  }

  @Test
  public void only_the_owner_and_administrators_decide() {
    Answer<Suspect> refused = decide(MAX, "accept", "I want it");
    assertThat(refused.reasons())
        .extracting(Refusal::kind, Refusal::key)
        .containsExactly(tuple(Refusal.Kind.FORBIDDEN, "shared-outcomes.quarantine.owner-only"));
    assertThat(decide(FakePeople.ADMIN, "reject", "wrong").isDone()).isTrue();
  }

  @Test
  public void strangers_learn_nothing() {
    assertThat(decideSuspects.all(Actor.ANONYMOUS, outcome.key()).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.ANONYMOUS);
  }

  @Test
  public void a_decision_needs_a_word_and_a_reason() {
    assertThat(decide(PAULA, "", "").reasons())
        .extracting(Refusal::field)
        .containsExactly("decision", "reason");
    assertThat(decide(PAULA, "perhaps", "why not").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.common.one-of");
  }

  @Test
  public void the_second_of_two_is_told_who_was_first() {
    decide(PAULA, "reject", "a zero too many");
    Answer<Suspect> late = decide(PAULA, "accept", "no, it is true");
    assertThat(late.reasons())
        .extracting(Refusal::kind, Refusal::key)
        .containsExactly(
            tuple(Refusal.Kind.CONFLICT, "shared-outcomes.quarantine.rejected-before"));
    assertThat(stand().newest().orElseThrow().value()).isEqualByComparingTo("29");
  }

  @Test
  public void an_unknown_suspect_and_an_unknown_outcome_are_not_found() {
    assertThat(
            decideSuspects
                .decide(PAULA, outcome.key(), new Draft("7", "accept", "because"))
                .reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(decideSuspects.all(PAULA, "nothing").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
  }

  @Test
  public void what_was_known_before_it_was_accepted_can_still_be_read() {
    Instant before = world.clock.instant();
    world.clock.pass(Duration.ofHours(1));
    decide(PAULA, "accept", "the campaign");
    List<BigDecimal> then = new ArrayList<>();
    browseReadings
        .of(PAULA, outcome.key(), Optional.of(before))
        .get()
        .forEach(reading -> then.add(reading.value()));
    assertThat(then).hasSize(5).doesNotContain(new BigDecimal("290"));
  }
}
