package org.sharedoutcomes.core.testkit;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** A programme and outcomes to test with. */
public final class OutcomeExamples {
  private OutcomeExamples() {}

  /** Three functions, each with the group of its name, in every project. */
  public static Programme demo() {
    return new Programme(
        "DEMO",
        "Demo",
        List.of(
            new Function("product", "Product", "product"),
            new Function("marketing", "Marketing", "marketing"),
            new Function("support", "Support", "support")),
        List.of(),
        Programme.USUAL_STAGES,
        false);
  }

  /** Up from 20 % to 40 % by the end of 2026-Q4; owned by Paula. */
  public static Outcome activationRate() {
    return outcome("activation-rate", "Activation rate");
  }

  /** Like {@link #activationRate} with another key and name. */
  public static Outcome outcome(String key, String name) {
    return measured(key, name, "%", Grain.WEEK);
  }

  /** The same, measured in this unit and so often. */
  public static Outcome measured(String key, String name, String unit, Grain grain) {
    return new Outcome(
        key,
        "DEMO",
        name,
        "New customers reach their first result within a day",
        "Adoption",
        Indicator.OUTCOME,
        Timing.LEADING,
        false,
        "",
        "",
        new Metric(unit, Direction.UP, "activated / signed up", "warehouse", grain, "", null),
        FakePeople.PAULA.userKey(),
        List.of("product", "support"),
        new BigDecimal("20"),
        List.of(
            new Target(new Quarter(2026, 2), new BigDecimal("30")),
            new Target(new Quarter(2026, 4), new BigDecimal("40.5"))),
        List.of(),
        null,
        null,
        List.of(),
        null);
  }
}
