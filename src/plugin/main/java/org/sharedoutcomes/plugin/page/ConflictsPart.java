package org.sharedoutcomes.plugin.page;

import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.Card;

/**
 * Says on the roadmap how many conflicts its cards have, and where all of them are listed; of the
 * past it is not known.
 */
public final class ConflictsPart implements RoadmapPart {
  private final Texts texts;

  public ConflictsPart(Texts texts) {
    this.texts = texts;
  }

  /**
   * The link.
   *
   * @param count how many conflicts the cards in sight have, in words
   * @param any whether they have any
   * @param path the list's, below Jira's base
   */
  record Link(String count, boolean any, String path) {}

  @Override
  public String name() {
    return "conflicts";
  }

  @Override
  public Record show(Shown shown) {
    if (!shown.address().get("as-of").isEmpty()) {
      return null;
    }
    long count =
        shown
            .roadmap()
            .cards()
            .map(Card::mismatches)
            .flatMap(all -> all.stream())
            .distinct()
            .count();
    RoadmapAddress address = shown.address().with("programme", shown.roadmap().programme());
    return new Link(
        texts.text("shared-outcomes.conflicts.count", count),
        count > 0,
        RoadmapAddress.PATH + "/conflicts" + address.query());
  }
}
