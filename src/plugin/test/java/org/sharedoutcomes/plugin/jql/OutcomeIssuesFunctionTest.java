package org.sharedoutcomes.plugin.jql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.link.FindLinked;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class OutcomeIssuesFunctionTest {
  private final World world = new World();
  private final OutcomeIssuesFunction function =
      new OutcomeIssuesFunction(
          new FindLinked(world.issues, world.links, world.journal, world.permissions),
          new Known(world.journal, world.permissions),
          (key, arguments) -> key);

  @Before
  public void one_outcome_exists() {
    Outcome outcome = OutcomeExamples.activationRate();
    assertThat(
            world
                .journal
                .save(
                    new Change<>(
                        Outcome.KIND, outcome.key(), 0, Actor.SYSTEM, "created", "", outcome))
                .isDone())
        .isTrue();
  }

  @Test
  public void a_known_outcome_is_taken_and_an_unknown_one_is_named() {
    assertThat(function.check(FakePeople.PAULA, List.of("activation-rate")).isDone()).isTrue();
    assertThat(function.check(FakePeople.PAULA, List.of("nothing")).reasons())
        .containsExactly(Refusal.invalid("", "shared-outcomes.jql.no-such-outcome", "nothing"));
  }

  @Test
  public void what_was_nearly_typed_is_suggested() {
    assertThat(function.check(FakePeople.PAULA, List.of("activaton-rate")).reasons())
        .containsExactly(
            Refusal.invalid(
                "",
                "shared-outcomes.jql.no-such-outcome-meant",
                "activaton-rate",
                "activation-rate"));
  }

  @Test
  public void the_second_argument_can_only_be_below() {
    assertThat(function.check(FakePeople.PAULA, List.of("activation-rate", "below")).isDone())
        .isTrue();
    assertThat(function.check(FakePeople.PAULA, List.of("activation-rate", "above")).reasons())
        .containsExactly(Refusal.invalid("", "shared-outcomes.jql.not-below", "above"));
  }

  @Test
  public void a_stranger_cannot_tell_a_known_outcome_from_an_unknown_one() {
    assertThat(function.check(Actor.ANONYMOUS, List.of("activation-rate")).reasons())
        .isEqualTo(function.check(Actor.ANONYMOUS, List.of("nothing")).reasons())
        .isNotEmpty();
    assertThat(function.issues(Actor.ANONYMOUS, List.of("activation-rate")).isDone()).isFalse();
  }
}
