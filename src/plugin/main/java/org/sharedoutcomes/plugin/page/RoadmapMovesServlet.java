package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;
import org.sharedoutcomes.core.roadmap.RecentMoves;
import org.sharedoutcomes.core.roadmap.RecentMoves.Recent;

/** Who moved which cards of late; the last move of each can be taken back at any time. */
public final class RoadmapMovesServlet extends PageServlet {
  private static final String PATH = RoadmapAddress.PATH + "/moves";
  private static final long serialVersionUID = 1;

  private final transient RecentMoves recentMoves;
  private final transient MoveCard moveCard;
  private final transient Phrases phrases;
  private final transient Texts texts;

  public RoadmapMovesServlet(
      PageFrame frame, RecentMoves recentMoves, MoveCard moveCard, Phrases phrases, Texts texts) {
    super(frame);
    this.recentMoves = recentMoves;
    this.moveCard = moveCard;
    this.phrases = phrases;
    this.texts = texts;
  }

  /** What the template prints; {@code quarter} and {@code expected} are empty for none. */
  private record Row(
      String key,
      String summary,
      String step,
      String who,
      String when,
      String why,
      boolean undoable,
      String quarter,
      String expected,
      String undo) {}

  private record View(List<Row> rows, List<String> wrong, String query, String back) {}

  @Override
  Page get(Visit visit) {
    return list(visit, 200, List.of());
  }

  @Override
  Page post(Visit visit) {
    Answer<MoveCard.Moved> undone =
        moveCard.move(
            visit.actor(),
            MoveRequest.to(
                visit.parameter("issue"),
                visit.parameter("quarter"),
                new Expected(visit.parameter("expected")),
                ""));
    return undone.isDone()
        ? Page.redirect(PATH + RoadmapAddress.of(visit).query(), "move-undone")
        : undone.reasons().get(0).kind() == Refusal.Kind.CONFLICT
            ? list(visit, 409, phrases.sentences(undone.reasons()))
            : refused(undone.reasons());
  }

  private Page list(Visit visit, int status, List<String> wrong) {
    Answer<List<Recent>> recent = recentMoves.of(visit.actor());
    if (!recent.isDone()) {
      return refused(recent.reasons());
    }
    RoadmapAddress address = RoadmapAddress.of(visit);
    List<Row> rows = recent.get().stream().map(this::row).toList();
    return new Page.Screen(
        status,
        "atl.general",
        "roadmap-moves",
        texts.text("shared-outcomes.moves.recent"),
        Plain.of(new View(rows, wrong, address.query(), address.path())),
        List.of());
  }

  private Row row(Recent recent) {
    String key = recent.issue().key();
    MoveRequest undo = recent.undo();
    return new Row(
        key,
        recent.issue().summary(),
        texts.text(
            "shared-outcomes.moves.step", place(recent.move().from()), place(recent.move().to())),
        phrases.person(recent.move().by()),
        phrases.moment(recent.move().at()),
        recent.move().why(),
        undo != null,
        undo == null || undo.quarter() == null ? "" : undo.quarter(),
        undo == null || undo.expected().quarter() == null ? "" : undo.expected().quarter(),
        texts.text("shared-outcomes.moves.undo-of", key));
  }

  private String place(Quarter quarter) {
    return quarter == null ? texts.text("shared-outcomes.roadmap.unscheduled") : quarter.toString();
  }
}
