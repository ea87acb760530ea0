package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.bulk.ChangeMany;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/** One change of many issues: its preview, progress, result and undo, wherever it was begun. */
public final class BulkScreens {
  private final ChangeMany changeMany;
  private final BulkViews views;

  public BulkScreens(ChangeMany changeMany, BulkViews views) {
    this.changeMany = changeMany;
    this.views = views;
  }

  /**
   * It as it stands.
   *
   * @param path the address below which it was begun
   * @param refused what to answer to who may not see it
   */
  Page show(Visit visit, String id, String path, Function<List<Refusal>, Page> refused) {
    Answer<BulkProgress> progress = changeMany.see(visit.actor(), id);
    if (!progress.isDone()) {
      return refused.apply(progress.reasons());
    }
    List<BulkItem> items = changeMany.items(visit.actor(), id).get();
    BulkViews.View view =
        views.view(
            progress.get(), items, new BulkViews.Place(path, back(visit)), visit.parameter("from"));
    return Page.screen("bulk", view.title(), Plain.of(view)).with("links");
  }

  /** Confirms, continues or undoes it, as the button says. */
  Page act(Visit visit, String id, String path, Function<List<Refusal>, Page> refused) {
    Answer<BulkProgress> done =
        switch (visit.parameter("action")) {
          case "confirm" -> changeMany.confirm(visit.actor(), id);
          case "resume" -> changeMany.resume(visit.actor(), id);
          default -> changeMany.undo(visit.actor(), id);
        };
    return done.isDone() ? Page.redirect(path(path, id, visit), "") : refused.apply(done.reasons());
  }

  /** Its address, with the way back to the roadmap as it was left. */
  static String path(String path, String id, Visit visit) {
    String back = back(visit);
    return path + "/" + id + (back.isEmpty() ? "" : "?back=" + IssueSearches.encoded(back));
  }

  /** The roadmap's state as a query; anything else counts as none. */
  static String back(Visit visit) {
    String back = visit.parameter("back");
    return back.startsWith("?") ? back : "";
  }
}
