package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Layout;
import org.sharedoutcomes.core.roadmap.Roadmap;

/**
 * What the roadmap tells of capacity, from the current quarter on: quarters that are
 * over-committed, and in an outcome's lane what is planned for it against its share. A roadmap that
 * shows only a part of the work, or the plan of another day, tells nothing of it.
 */
public final class CapacityPart implements RoadmapPart {
  private final ViewCapacity viewCapacity;
  private final CapacityWords words;

  public CapacityPart(ViewCapacity viewCapacity, Texts texts) {
    this.viewCapacity = viewCapacity;
    this.words = new CapacityWords(texts);
  }

  /**
   * What is printed.
   *
   * @param over quarters that hold less than is planned, in words
   * @param unknown why nothing is told although it was not left out; empty when it is told
   * @param lanes of the outcomes that have a share
   */
  private record View(String programme, List<Over> over, String unknown, List<Lane> lanes) {}

  private record Over(String quarter, String words) {}

  private record Lane(String key, List<Part> parts) {}

  /**
   * An outcome's part of a quarter.
   *
   * @param brief such as: 42 % / 35 % over
   * @param full the same in a sentence
   */
  private record Part(String quarter, String brief, String full, String tone) {}

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public Record show(Shown shown) {
    Roadmap roadmap = shown.roadmap();
    RoadmapAddress address = shown.address();
    if (address.hidden().contains(name())) {
      return new View(roadmap.programme(), List.of(), "", List.of());
    }
    boolean whole =
        roadmap.layout() == Layout.QUARTERS
            && Stream.of("outcome", "filter", "jql", "as-of")
                .allMatch(n -> address.get(n).isEmpty());
    if (!whole) {
      return new View(roadmap.programme(), List.of(), words.text("not-told"), List.of());
    }
    Map<Quarter, Shares> shares = viewCapacity.of(roadmap);
    shares.keySet().removeIf(quarter -> quarter.compareTo(roadmap.current()) < 0);
    return new View(
        roadmap.programme(),
        over(shares),
        "",
        roadmap.by() == Dimension.OUTCOME ? lanes(roadmap, shares) : List.of());
  }

  private List<Over> over(Map<Quarter, Shares> shares) {
    List<Over> over = new ArrayList<>();
    shares.forEach(
        (quarter, each) -> {
          if (each.over() != null && each.over().signum() > 0) {
            over.add(new Over(quarter.toString(), words.overCommitted(quarter.toString(), each)));
          }
        });
    return over;
  }

  private List<Lane> lanes(Roadmap roadmap, Map<Quarter, Shares> shares) {
    return roadmap.lanes().stream()
        .map(lane -> new Lane(lane.key(), parts(lane, shares)))
        .filter(lane -> !lane.parts().isEmpty())
        .toList();
  }

  private List<Part> parts(Roadmap.Lane lane, Map<Quarter, Shares> shares) {
    List<Part> parts = new ArrayList<>();
    shares.forEach(
        (quarter, each) -> {
          Shares.Line line = each.of(lane.key());
          if (line.target() != null) {
            parts.add(
                new Part(
                    quarter.toString(),
                    words.brief(line),
                    words.text("on-board", quarter.toString(), words.difference(line)),
                    CapacityWords.tone(line)));
          }
        });
    return parts;
  }
}
