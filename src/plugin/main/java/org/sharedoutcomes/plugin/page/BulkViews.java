package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.Bulk.Mode;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;

/** A bulk in words: what would be done, how far it is, or what became of it. */
public final class BulkViews {
  private static final int SHOWN = 200;

  /** What was or will be done first, then what was not. */
  private static final List<State> ORDER =
      List.of(State.WAITING, State.CHANGED, State.UNDONE, State.FAILED, State.KEPT, State.SKIPPED);

  private final EffectWords words;
  private final Phrases phrases;
  private final Texts texts;

  public BulkViews(EffectWords words, Phrases phrases, Texts texts) {
    this.words = words;
    this.phrases = phrases;
    this.texts = texts;
  }

  record View(
      String id,
      String outcome,
      String outcomeKey,
      String jql,
      String effect,
      String stage,
      String sentence,
      boolean previewed,
      boolean nothing,
      String confirm,
      boolean atWork,
      boolean interrupted,
      boolean mayUndo,
      int handled,
      int toHandle,
      List<Count> counts,
      List<Row> rows,
      boolean hasRows,
      String range,
      String before,
      String after,
      String hidden,
      String who,
      String when) {}

  record Count(int number, String what) {}

  record Row(String key, String summary, String state, String lozenge, String reason) {}

  View view(BulkProgress progress, List<BulkItem> items, String from) {
    int start = from.matches("\\d{1,6}") ? Math.min(Integer.parseInt(from), items.size()) : 0;
    int end = Math.min(start + SHOWN, items.size());
    Stage stage = progress.bulk().stage();
    int waiting = progress.tally().of(State.WAITING);
    int hidden = progress.tally().all() - items.size();
    return new View(
        progress.id(),
        progress.outcome().name(),
        progress.outcome().key(),
        progress.bulk().jql(),
        effect(progress),
        Findings.name(stage),
        sentence(progress),
        stage == Stage.PREVIEWED,
        waiting == 0,
        words.text(
            progress.bulk().mode() == Mode.LINK ? "bulk-confirm-link" : "bulk-confirm-unlink",
            waiting),
        progress.atWork(),
        progress.interrupted(),
        progress.mayUndo() && stage != Stage.UNDOING,
        handled(progress),
        toHandle(progress),
        counts(progress),
        items.subList(start, end).stream().map(item -> row(progress, item)).toList(),
        !items.isEmpty(),
        items.size() > SHOWN ? words.text("bulk-range", start + 1, end, items.size()) : "",
        start > 0 ? String.valueOf(Math.max(0, start - SHOWN)) : "",
        end < items.size() ? String.valueOf(end) : "",
        hidden > 0 ? words.text("bulk-hidden", hidden) : "",
        phrases.person(progress.document().changedBy()),
        phrases.moment(progress.document().changedAt()));
  }

  private String effect(BulkProgress progress) {
    String unit = progress.outcome().metric().unit();
    return words.sentence(progress.bulk().effect(), unit);
  }

  private String sentence(BulkProgress progress) {
    if (progress.interrupted()) {
      return words.text("bulk-interrupted");
    }
    int all = progress.tally().all();
    return switch (progress.bulk().stage()) {
      case PREVIEWED -> words.text("bulk-previewed", all, progress.tally().of(State.WAITING));
      case RUNNING -> words.text("bulk-running");
      case DONE -> words.text("bulk-done", progress.tally().of(State.CHANGED));
      case UNDOING -> words.text("bulk-undoing");
      case UNDONE -> words.text("bulk-undone", progress.tally().of(State.UNDONE));
    };
  }

  static int handled(BulkProgress progress) {
    return progress.bulk().stage() == Stage.UNDOING
        ? progress.tally().of(State.UNDONE) + progress.tally().of(State.KEPT)
        : progress.tally().of(State.CHANGED) + progress.tally().of(State.FAILED);
  }

  static int toHandle(BulkProgress progress) {
    State left = progress.bulk().stage() == Stage.UNDOING ? State.CHANGED : State.WAITING;
    return handled(progress) + progress.tally().of(left);
  }

  private List<Count> counts(BulkProgress progress) {
    List<Count> counts = new ArrayList<>();
    for (State state : ORDER) {
      int number = progress.tally().of(state);
      if (number > 0) {
        counts.add(new Count(number, state(progress, state)));
      }
    }
    return counts;
  }

  private String state(BulkProgress progress, State state) {
    boolean link = progress.bulk().mode() == Mode.LINK;
    return switch (state) {
      case WAITING ->
          progress.bulk().stage() == Stage.UNDONE
              ? words.text("bulk-state-never")
              : words.text(link ? "bulk-state-will-link" : "bulk-state-will-unlink");
      case CHANGED -> words.text(link ? "bulk-state-linked" : "bulk-state-unlinked");
      case SKIPPED -> words.text("bulk-state-skipped");
      case FAILED -> words.text("bulk-state-failed");
      case UNDONE -> words.text("bulk-state-undone");
      case KEPT -> words.text("bulk-state-kept");
    };
  }

  private Row row(BulkProgress progress, BulkItem item) {
    String lozenge =
        switch (item.state()) {
          case WAITING -> "aui-lozenge aui-lozenge-inprogress";
          case CHANGED, UNDONE -> "aui-lozenge aui-lozenge-success";
          case SKIPPED -> "aui-lozenge";
          case FAILED -> "aui-lozenge aui-lozenge-error";
          case KEPT -> "aui-lozenge aui-lozenge-moved";
        };
    return new Row(
        item.key(), item.summary(), state(progress, item.state()), lozenge, reason(item.why()));
  }

  private String reason(Optional<Reason> reason) {
    return reason.map(why -> texts.text(why.key(), why.arguments().toArray())).orElse("");
  }
}
