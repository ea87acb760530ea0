package org.sharedoutcomes.core.movement;

import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** One programme with one outcome. */
final class Stage {
  static final String KEY = "activation-rate";
  final World world = new World();

  Stage() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    world
        .journal
        .save(
            new Change<>(
                Outcome.KIND,
                KEY,
                0,
                FakePeople.ADMIN,
                "created",
                "",
                OutcomeExamples.activationRate()))
        .get();
  }
}
