package org.sharedoutcomes.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.reading.Status.Standing;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Activation may rise only while tickets stay at 100 or fewer, and its own value at 15 or more. */
public class GuardsTest {
  private final World world = new World();
  private final BrowseReadings browseReadings =
      new BrowseReadings(
          world.journal,
          world.permissions,
          world.readings,
          world.quarantine,
          keys -> Map.of(),
          world.clock);
  private final Outcome activation =
      outcome("activation-rate", "Activation", Direction.UP, "15", List.of("tickets"));
  private final Outcome tickets = outcome("tickets", "Tickets", Direction.DOWN, "100", List.of());

  private static Outcome outcome(
      String key, String name, Direction better, String limit, List<String> counters) {
    Outcome like = OutcomeExamples.outcome(key, name);
    Metric metric = like.metric();
    return new Outcome(
        key,
        like.programme(),
        name,
        like.narrative(),
        "",
        like.kind(),
        like.timing(),
        false,
        "",
        "",
        new Metric("", better, "", "", metric.grain(), "", null),
        like.owner(),
        List.of(),
        like.baseline(),
        like.targets(),
        List.of(),
        null,
        new BigDecimal(limit),
        counters,
        null);
  }

  @Before
  public void activation_is_on_track() {
    for (Outcome outcome : List.of(activation, tickets)) {
      save(outcome, 0);
    }
    measure("activation-rate", "29");
  }

  private void save(Outcome outcome, int seen) {
    world.journal.save(
        new Change<>(Outcome.KIND, outcome.key(), seen, FakePeople.PAULA, "created", "", outcome));
  }

  private void measure(String outcome, String value) {
    world.readings.add(
        List.of(
            new Reading(
                outcome,
                world.clock.instant(),
                new BigDecimal(value),
                null,
                "",
                "u-max",
                world.clock.instant())));
  }

  private Status status() {
    return browseReadings
        .stands(FakePeople.PAULA, List.of(activation))
        .get()
        .get(activation.key())
        .status();
  }

  @Test
  public void while_the_guard_keeps_its_limit_nothing_is_breached() {
    measure("tickets", "100");
    assertThat(status().standing()).isEqualTo(Standing.ON_TRACK);
    assertThat(status().breached()).isEmpty();
  }

  @Test
  public void beyond_the_limit_the_status_is_on_track_with_a_guardrail_breached() {
    measure("tickets", "101");
    assertThat(status().standing()).isEqualTo(Standing.ON_TRACK);
    assertThat(status().breached()).containsExactly("Tickets");
  }

  @Test
  public void a_guard_without_values_and_a_retired_one_breach_nothing() {
    assertThat(status().breached()).isEmpty();
    measure("tickets", "101");
    save(tickets.withRetirement(new Retirement(null, "no longer counted")), 1);
    assertThat(status().breached()).isEmpty();
  }

  @Test
  public void an_outcome_guards_its_own_limit_too() {
    measure("activation-rate", "14");
    assertThat(status().breached()).containsExactly("Activation");
  }

  @Test
  public void a_suspect_value_of_the_guard_breaches_nothing() {
    measure("tickets", "90");
    world.quarantine.add(
        List.of(
            Suspect.waiting(
                new Reading(
                    "tickets",
                    world.clock.instant(),
                    new BigDecimal("900"),
                    null,
                    "",
                    "u-max",
                    world.clock.instant()),
                new Doubt(Check.JUMP, null, null, null))));
    assertThat(status().breached()).isEmpty();
  }
}
