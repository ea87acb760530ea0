package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

public class BalanceTest {
  private static final Texts KEYS = (key, arguments) -> key.replace("shared-outcomes.balance.", "");

  private static Outcome of(Indicator kind, Timing timing) {
    Outcome like = OutcomeExamples.activationRate();
    return new Outcome(
        like.key(),
        like.programme(),
        like.name(),
        like.narrative(),
        "",
        kind,
        timing,
        false,
        "",
        "",
        like.metric(),
        like.owner(),
        List.of(),
        null,
        like.targets(),
        null,
        null,
        null,
        null,
        null);
  }

  private static List<String> say(Outcome... outcomes) {
    return Balance.of(Arrays.asList(outcomes)).say(KEYS);
  }

  @Test
  public void outcome_indicators_alone_lack_process_and_experience() {
    assertThat(say(of(Indicator.OUTCOME, Timing.LEADING), of(Indicator.OUTCOME, Timing.LAGGING)))
        .containsExactly("no-kind-process-experience");
  }

  @Test
  public void what_tells_early_and_what_confirms_late_are_both_wanted() {
    assertThat(
            say(
                of(Indicator.OUTCOME, Timing.LAGGING),
                of(Indicator.PROCESS, Timing.LAGGING),
                of(Indicator.EXPERIENCE, Timing.LAGGING)))
        .containsExactly("no-timing-leading");
  }

  @Test
  public void a_set_with_every_side_is_balanced() {
    Outcome[] all = {
      of(Indicator.OUTCOME, Timing.LAGGING),
      of(Indicator.PROCESS, Timing.LEADING),
      of(Indicator.EXPERIENCE, Timing.LEADING)
    };
    assertThat(say(all)).containsExactly("balanced");
    Balance balance = Balance.of(Arrays.asList(all));
    assertThat(balance.count(Indicator.PROCESS, Timing.LEADING)).isEqualTo(1);
    assertThat(balance.count(Indicator.PROCESS, Timing.LAGGING)).isZero();
  }

  @Test
  public void what_is_retired_counts_for_nothing() {
    Outcome retired =
        of(Indicator.PROCESS, Timing.LAGGING).withRetirement(new Retirement(null, "x"));
    assertThat(say(of(Indicator.OUTCOME, Timing.LEADING), retired))
        .containsExactly("no-kind-process-experience", "no-timing-lagging");
    assertThat(say(retired)).containsExactly("no-outcome");
  }
}
