package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.signoff.BrowseHistory;
import org.sharedoutcomes.core.signoff.BrowseHistory.Act;
import org.sharedoutcomes.core.signoff.BrowseHistory.Acts;

/** What was done about one function's sign-off of an issue. */
public final class SignOffHistoryServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final Set<String> KNOWN =
      Set.of(
          "meet-criterion",
          "check-criterion",
          "reopen-criterion",
          "make-companion",
          "link-companion",
          "sign",
          "sign-with-conditions",
          "request-changes",
          "abstain",
          "withdraw",
          "close-condition",
          "reopen-condition",
          "waive",
          "end-waiver",
          "accept-waiver",
          "reject-waiver",
          "required",
          "not-required",
          "stale",
          "signed");

  private final transient BrowseHistory history;
  private final transient SignOffWords words;

  public SignOffHistoryServlet(PageFrame frame, BrowseHistory history, SignOffWords words) {
    super(frame);
    this.history = history;
    this.words = words;
  }

  /** What the page shows. */
  record View(String issue, String summary, boolean empty, List<Line> acts) {}

  /** One thing that was done. */
  record Line(String line, String why) {}

  @Override
  Page get(Visit visit) {
    Answer<Acts> found =
        history.of(visit.actor(), visit.parameter("issue"), visit.parameter("function"));
    if (!found.isDone()) {
      return refused(found.reasons());
    }
    Acts acts = found.get();
    return Page.screen(
        "sign-off-history",
        texts().text("shared-outcomes.sign-off.history.title"),
        Plain.of(
            new View(
                acts.issue().key(),
                acts.issue().summary(),
                acts.acts().isEmpty(),
                acts.acts().stream().map(this::line).toList())));
  }

  private Line line(Act act) {
    Actor by = new Actor(act.by());
    String when = words.date(act.at());
    return new Line(
        KNOWN.contains(act.what())
            ? texts().text("shared-outcomes.sign-off.history." + act.what(), by, when)
            : texts().text("shared-outcomes.sign-off.history.other", by, when, act.what()),
        act.why());
  }
}
