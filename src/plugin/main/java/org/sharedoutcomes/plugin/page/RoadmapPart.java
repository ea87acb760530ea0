package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.roadmap.Roadmap;

/**
 * A part of the roadmap's page with a sub-template of its own. Every bean of this type is asked for
 * what its template prints.
 */
public interface RoadmapPart {
  /**
   * The page as it is being made.
   *
   * @param address the state as it was asked for
   * @param roadmap what is shown of it
   * @param reasons what could not be shown as it was asked for, by field; none when all could
   */
  record Shown(Actor actor, RoadmapAddress address, Roadmap roadmap, List<Refusal> reasons) {}

  /** What templates call it: {@code $page.<name>}. */
  String name();

  /** What its template prints; null for nothing. */
  Record show(Shown shown);
}
