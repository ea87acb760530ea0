package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.bulk.Bulk.Mode;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome;

/** A bulk in words: what would be done, how far it is, or what became of it. */
public final class BulkViews {
  private static final int SHOWN = 200;
  private static final int LONGEST_QUERY = 3000;

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

  /**
   * What the template prints.
   *
   * @param path where it was begun
   * @param back the state of the roadmap that leads back to
   * @param above name of the page above it; the next is its address
   * @param begin name of the page on which it was begun; the next is its address
   * @param jql empty when the issues were named one by one
   */
  record View(
      String id,
      String title,
      String path,
      String back,
      String above,
      String aboveHref,
      String begin,
      String beginHref,
      String again,
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

  /** Where it was begun, and the state of the roadmap that leads back to. */
  record Place(String path, String back) {}

  record Count(int number, String what) {}

  record Row(
      String key, String summary, String state, String lozenge, String step, String reason) {}

  View view(BulkProgress progress, List<BulkItem> items, Place place, String from) {
    int start = from.matches("\\d{1,6}") ? Math.min(Integer.parseInt(from), items.size()) : 0;
    int end = Math.min(start + SHOWN, items.size());
    Stage stage = progress.bulk().stage();
    int waiting = progress.tally().of(State.WAITING);
    int hidden = progress.tally().all() - items.size();
    Outcome outcome = progress.outcome();
    boolean links = place.path().equals(BulkLinkServlet.PATH) && outcome != null;
    return new View(
        progress.id(),
        title(progress),
        place.path(),
        place.back(),
        links ? outcome.name() : texts.text("shared-outcomes.roadmap.title"),
        links
            ? "/plugins/servlet/shared-outcomes/outcomes/" + outcome.key() + "/work"
            : RoadmapAddress.PATH + place.back(),
        links ? words.text("bulk-title") : said("title"),
        links ? BulkLinkServlet.PATH + "?outcome=" + outcome.key() : again(progress),
        links ? words.text("bulk-again") : said("again"),
        progress.bulk().jql().startsWith("key in (\"") ? "" : progress.bulk().jql(),
        effect(progress),
        Findings.name(stage),
        sentence(progress),
        stage == Stage.PREVIEWED,
        waiting == 0,
        confirm(progress.bulk().mode(), waiting),
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

  /** The page that it was begun on, with its issues, as far as an address has room for them. */
  private static String again(BulkProgress progress) {
    String jql = IssueSearches.encoded(progress.bulk().jql());
    String act = RoadmapBulkServlet.PATH + "?act=" + Findings.name(progress.bulk().mode());
    return jql.length() > LONGEST_QUERY ? RoadmapAddress.PATH : act + "&jql=" + jql;
  }

  private String said(String name, Object... arguments) {
    return texts.text("shared-outcomes.bulk." + name, arguments);
  }

  private String title(BulkProgress progress) {
    return switch (progress.bulk().mode()) {
      case LINK -> words.text("bulk-link-with", progress.outcome().name());
      case UNLINK -> words.text("bulk-unlink-from", progress.outcome().name());
      case MOVE ->
          progress.bulk().to().isEmpty()
              ? said("title-unschedule")
              : said("title-move", progress.bulk().to());
      case COMMIT -> said("title-commit", place(Mode.COMMIT, progress.bulk().to()));
      case ASK -> said("title-ask");
    };
  }

  private String confirm(Mode mode, int waiting) {
    return switch (mode) {
      case LINK -> words.text("bulk-confirm-link", waiting);
      case UNLINK -> words.text("bulk-confirm-unlink", waiting);
      case MOVE -> said("confirm-move", waiting);
      case COMMIT -> said("confirm-commit", waiting);
      case ASK -> said("confirm-ask", waiting);
    };
  }

  private String effect(BulkProgress progress) {
    return progress.bulk().mode() == Mode.LINK
        ? words.sentence(progress.bulk().effect(), progress.outcome().metric().unit())
        : progress.bulk().why();
  }

  /** A quarter or commitment in words. */
  private String place(Mode mode, String value) {
    if (mode == Mode.MOVE) {
      return value.isEmpty() ? texts.text("shared-outcomes.roadmap.unscheduled") : value;
    }
    return said("commitment-" + (value.isEmpty() ? "none" : value));
  }

  private String step(BulkProgress progress, BulkItem item) {
    Mode mode = progress.bulk().mode();
    return item.step() == null
        ? ""
        : said("step", place(mode, item.step().from()), place(mode, item.step().to()));
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
    String mode = Findings.name(progress.bulk().mode());
    return switch (state) {
      case WAITING ->
          progress.bulk().stage() == Stage.UNDONE
              ? words.text("bulk-state-never")
              : said("will-" + mode);
      case CHANGED -> said("was-" + mode);
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
        item.key(),
        item.summary(),
        state(progress, item.state()),
        lozenge,
        step(progress, item),
        reason(item.why()));
  }

  private String reason(Optional<Reason> reason) {
    return reason.map(why -> texts.text(why.key(), why.arguments().toArray())).orElse("");
  }
}
