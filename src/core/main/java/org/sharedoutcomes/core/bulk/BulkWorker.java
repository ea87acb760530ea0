package org.sharedoutcomes.core.bulk;

import java.time.Clock;
import java.util.Optional;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkLink.Mode;
import org.sharedoutcomes.core.bulk.BulkLink.Stage;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.link.Tags;
import org.sharedoutcomes.core.link.Written;

/**
 * Does a bulk issue by issue and keeps what became of each at once, so that another node can go on
 * where this one ends. One at a time works on a bulk in the whole cluster.
 */
final class BulkWorker {
  private final Journal journal;
  private final BulkItems items;
  private final TagIssue tagIssue;
  private final ClusterLock lock;
  private final Clock clock;

  BulkWorker(Journal journal, BulkItems items, TagIssue tagIssue, ClusterLock lock, Clock clock) {
    this.journal = journal;
    this.items = items;
    this.tagIssue = tagIssue;
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
    BulkLink bulk = journal.find(BulkLink.KIND, id).orElseThrow().value();
    boolean undo = bulk.stage() == Stage.UNDOING;
    State wanted = undo ? State.CHANGED : State.WAITING;
    for (BulkItem item : bulk.isAtWork() ? items.of(id) : java.util.List.<BulkItem>of()) {
      if (Thread.currentThread().isInterrupted()) {
        return bulk.stage();
      }
      if (item.state() == wanted) {
        items.put(undo ? undone(actor, item) : done(actor, bulk, item));
      }
    }
    return finish(actor, id);
  }

  private BulkItem done(Actor actor, BulkLink bulk, BulkItem item) {
    Answer<Written> written = written(actor, item.key(), now -> change(bulk, now));
    return written.isDone()
        ? item.changed(written.get().before(), written.get().after(), clock.instant())
        : item.at(State.FAILED, Reason.of(written.reasons().get(0)), clock.instant());
  }

  private static Answer<Tags> change(BulkLink bulk, Tags now) {
    boolean linked = now.keys().contains(bulk.outcome());
    if (bulk.mode() == Mode.UNLINK) {
      return linked ? Answer.done(now.without(bulk.outcome())) : refused("not-linked");
    }
    return linked
        ? refused("already-linked")
        : Answer.done(now.with(bulk.outcome(), bulk.effect()));
  }

  private BulkItem undone(Actor actor, BulkItem item) {
    Answer<Written> written =
        written(
            actor,
            item.key(),
            now -> now.isSame(item.after()) ? Answer.done(item.before()) : refused("meanwhile"));
    return written.isDone()
        ? item.at(State.UNDONE, null, clock.instant())
        : item.at(State.KEPT, Reason.of(written.reasons().get(0)), clock.instant());
  }

  // One issue that Jira cannot write must not end the others; its reason is kept and shown.
  private Answer<Written> written(
      Actor actor, String key, java.util.function.Function<Tags, Answer<Tags>> change) {
    try {
      return tagIssue.quietly(actor, key, change);
    } catch (RuntimeException failure) {
      String words = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
      return Answer.refused(Refusal.conflict("", "shared-outcomes.bulk.failed", words));
    }
  }

  private static <T> Answer<T> refused(String name) {
    return Answer.refused(Refusal.conflict("", "shared-outcomes.bulk." + name));
  }

  private Stage finish(Actor actor, String id) {
    Document<BulkLink> now = journal.find(BulkLink.KIND, id).orElseThrow();
    if (!now.value().isAtWork()) {
      return now.value().stage();
    }
    Stage end = now.value().stage() == Stage.UNDOING ? Stage.UNDONE : Stage.DONE;
    return journal
        .save(
            new Change<>(
                BulkLink.KIND,
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
