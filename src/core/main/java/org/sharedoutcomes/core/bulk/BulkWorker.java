package org.sharedoutcomes.core.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Does a bulk issue by issue and keeps what became of each at once, so that another node can go on
 * where this one ends. One at a time works on a bulk in the whole cluster.
 */
final class BulkWorker {
  private final Journal journal;
  private final BulkItems items;
  private final Acts acts;
  private final People people;
  private final ClusterLock lock;
  private final Clock clock;

  BulkWorker(
      Journal journal, BulkItems items, Acts acts, People people, ClusterLock lock, Clock clock) {
    this.journal = journal;
    this.items = items;
    this.acts = acts;
    this.people = people;
    this.lock = lock;
    this.clock = clock;
  }

  void work(Actor actor, String id) {
    Stage reached = lock.holding("bulk-link/" + id, () -> workAlone(actor, id));
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("stopped at " + reached + " because the node stops");
    }
  }

  private Stage workAlone(Actor actor, String id) {
    Bulk bulk = journal.find(Bulk.KIND, id).orElseThrow().value();
    boolean undo = bulk.stage() == Stage.UNDOING;
    State wanted = undo ? State.CHANGED : State.WAITING;
    for (BulkItem item : bulk.isAtWork() ? items.of(id) : List.<BulkItem>of()) {
      if (Thread.currentThread().isInterrupted()) {
        return bulk.stage();
      }
      if (item.state() == wanted) {
        items.put(undo ? undone(actor, bulk, item) : done(actor, bulk, item));
      }
    }
    return finish(actor, id);
  }

  private BulkItem done(Actor actor, Bulk bulk, BulkItem item) {
    Answer<BulkItem> done =
        tried(() -> acts.of(bulk.mode()).done(actor, bulk, item, clock.instant()));
    return done.isDone() ? done.get() : item.at(State.FAILED, why(done), clock.instant());
  }

  private BulkItem undone(Actor actor, Bulk bulk, BulkItem item) {
    Answer<BulkItem> undone =
        tried(() -> acts.of(bulk.mode()).undone(actor, item, clock.instant()));
    return undone.isDone() ? undone.get() : item.at(State.KEPT, why(undone), clock.instant());
  }

  private Reason why(Answer<BulkItem> refused) {
    return Reason.of(refused.reasons().get(0), people);
  }

  // One issue that Jira cannot write must not end the others; its reason is kept and shown.
  private static Answer<BulkItem> tried(Supplier<Answer<BulkItem>> act) {
    try {
      return act.get();
    } catch (RuntimeException failure) {
      String words = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
      return Answer.refused(Refusal.conflict("", "shared-outcomes.bulk.failed", words));
    }
  }

  private Stage finish(Actor actor, String id) {
    Document<Bulk> now = journal.find(Bulk.KIND, id).orElseThrow();
    if (!now.value().isAtWork()) {
      return now.value().stage();
    }
    Stage end = now.value().stage() == Stage.UNDOING ? Stage.UNDONE : Stage.DONE;
    return journal
        .save(
            new Change<>(
                Bulk.KIND,
                id,
                now.version(),
                actor,
                end == Stage.DONE ? "done" : "undone",
                "",
                now.value().at(end)))
        .map(saved -> saved.value().stage())
        .get();
  }
}
