package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.handoff.ShowHandoffs.Item;

/** Says the handoffs of a queue in words. */
public final class HandoffLines {
  private static final String KEY = "shared-outcomes.handoff.";

  private final Texts texts;

  public HandoffLines(Texts texts) {
    this.texts = texts;
  }

  /**
   * The tab of handoffs.
   *
   * @param current whether it is the one that is shown
   */
  record TabView(int count, boolean current, boolean none, List<Line> lines) {}

  /**
   * A handoff.
   *
   * @param part what the reader has to do with it
   */
  record Line(
      String id,
      String issue,
      String summary,
      String what,
      String way,
      String owner,
      String when,
      boolean overdue,
      String part,
      String doneLabel) {}

  TabView of(List<Item> items, boolean current) {
    return new TabView(
        items.size(),
        current,
        items.isEmpty(),
        current ? items.stream().map(this::line).toList() : List.of());
  }

  private Line line(Item item) {
    List<String> part = new ArrayList<>();
    if (item.owns()) {
      part.add(say("queue-owned"));
    }
    if (item.gives()) {
      part.add(say("queue-given"));
    }
    if (item.takes()) {
      part.add(say("queue-taken"));
    }
    return new Line(
        item.handoff().id(),
        item.issue().key(),
        item.issue().summary(),
        item.handoff().what(),
        say("way", item.from(), item.to()),
        say("owner-is", new Actor(item.handoff().owner())),
        say(item.overdue() ? "overdue-since" : "due-on", item.handoff().due()),
        item.overdue(),
        String.join(" · ", part),
        say("done-label", item.handoff().what()));
  }

  private String say(String key, Object... arguments) {
    return texts.text(KEY + key, arguments);
  }
}
