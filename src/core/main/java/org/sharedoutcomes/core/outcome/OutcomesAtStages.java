package org.sharedoutcomes.core.outcome;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.StageUse;

/** Outcomes at the stages of a journey; those out of use move with the others. */
public final class OutcomesAtStages implements StageUse {
  private final Journal journal;
  private final ClusterLock lock;

  public OutcomesAtStages(Journal journal, ClusterLock lock) {
    this.journal = journal;
    this.lock = lock;
  }

  @Override
  public Map<String, Integer> counts(String programme) {
    Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    journal.snapshot().values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme) && !outcome.stage().isEmpty())
        .forEach(outcome -> counts.merge(outcome.stage(), 1, Integer::sum));
    return counts;
  }

  @Override
  public void move(Actor actor, String programme, Map<String, String> stages) {
    Map<String, String> moved = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    moved.putAll(stages);
    lock.holding(
        "outcomes",
        () -> {
          for (Document<Outcome> document : journal.snapshot().all(Outcome.KIND)) {
            Outcome outcome = document.value();
            if (outcome.programme().equals(programme) && moved.containsKey(outcome.stage())) {
              String to = moved.get(outcome.stage());
              journal
                  .update(
                      Outcome.KIND,
                      outcome.key(),
                      actor,
                      "moved",
                      "",
                      now -> Answer.done(at(now, to)))
                  .get();
            }
          }
          return programme;
        });
  }

  private static Outcome at(Optional<Outcome> now, String stage) {
    return now.orElseThrow().withStage(stage);
  }
}
