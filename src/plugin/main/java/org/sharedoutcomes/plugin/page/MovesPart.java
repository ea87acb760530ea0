package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.Roadmap;

/** Where cards can be moved to on a roadmap that may be changed. */
public final class MovesPart implements RoadmapPart {
  /** What the script says; it fills in the numbered places itself. */
  private static final List<String> SAID =
      List.of(
          "spoken",
          "taken",
          "cancelled",
          "messages",
          "moved",
          "unscheduled",
          "by-date",
          "undo",
          "undone",
          "nothing-to-undo",
          "say-why",
          "say-why-title",
          "explained",
          "dismiss",
          "failed",
          "again",
          "conflict",
          "leave",
          "left",
          "anyway",
          "lane-title",
          "link",
          "link-too",
          "instead",
          "unlink",
          "only-quarter",
          "other-lane",
          "menu",
          "move",
          "with-reason",
          "with-reason-title",
          "act-move",
          "act-link",
          "act-commit",
          "act-ask",
          "select",
          "select-card",
          "select-lane",
          "select-lane-of",
          "open",
          "chosen",
          "chosen-one",
          "clear",
          "cleared");

  private static final Object[] PLACES = {"{0}", "{1}", "{2}", "{3}", "{4}"};

  private final Texts texts;

  public MovesPart(Texts texts) {
    this.texts = texts;
  }

  /**
   * A place to move to.
   *
   * @param column the key of its column
   * @param quarter the target quarter that cards get there; empty for none
   */
  record Target(String column, String quarter, String title) {}

  /** A text by its name. */
  record Said(String name, String text) {}

  record Part(List<Target> targets, List<Said> texts) {}

  @Override
  public String name() {
    return "moves";
  }

  @Override
  public Record show(Shown shown) {
    return shown.address().isReadOnly() ? null : new Part(targets(shown.roadmap()), said());
  }

  private List<Said> said() {
    return SAID.stream()
        .map(name -> new Said(name, texts.text("shared-outcomes.moves." + name, PLACES)))
        .toList();
  }

  private List<Target> targets(Roadmap roadmap) {
    List<Target> targets = new ArrayList<>();
    targets.add(new Target("none", "", texts.text("shared-outcomes.roadmap.unscheduled")));
    for (Roadmap.Column column : roadmap.columns()) {
      Quarter quarter = quarter(roadmap, column);
      targets.add(new Target(column.key(), quarter.toString(), title(column, quarter)));
    }
    return targets;
  }

  /** What is put off to later than the next quarter is planned for the one after it at first. */
  private static Quarter quarter(Roadmap roadmap, Roadmap.Column column) {
    return column.quarter() == null ? roadmap.current().plus(2) : column.quarter();
  }

  private String title(Roadmap.Column column, Quarter quarter) {
    return column.key().equals(quarter.toString())
        ? column.key()
        : texts.text(
            "shared-outcomes.moves.horizon",
            texts.text("shared-outcomes.moves.horizon-" + column.key()),
            quarter.toString());
  }
}
