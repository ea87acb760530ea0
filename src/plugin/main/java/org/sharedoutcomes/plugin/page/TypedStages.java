package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.programme.Programme;

/** The stages of a journey as they stand in the form of a programme. */
record TypedStages(List<Line> lines) {
  private static final int SPARE = 2;

  /**
   * One line.
   *
   * @param was the stage's name before; empty for a new one
   * @param name empty when it is taken out
   * @param place where it comes in the order
   * @param to the stage that its outcomes move to when it is taken out; empty for none
   */
  record Line(String was, String name, int place, String to) {}

  static TypedStages of(List<String> stages, boolean known) {
    List<Line> lines = new ArrayList<>();
    for (String stage : stages) {
      lines.add(new Line(known ? stage : "", stage, lines.size() + 1, ""));
    }
    return new TypedStages(lines);
  }

  static TypedStages of(Visit visit) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; visit.has("stage" + i); i++) {
      String place = visit.parameter("stagePlace" + i);
      lines.add(
          new Line(
              visit.parameter("stageWas" + i),
              visit.parameter("stage" + i),
              place.matches("\\d{1,4}") ? Integer.parseInt(place) : i,
              visit.parameter("stageTo" + i)));
    }
    return new TypedStages(lines);
  }

  /** The names in the order typed; null when the form had none, so that they stay. */
  List<String> names() {
    return lines.isEmpty()
        ? null
        : lines.stream()
            .filter(line -> !line.name().isEmpty())
            .sorted(Comparator.comparingInt(Line::place))
            .map(Line::name)
            .toList();
  }

  /** Where outcomes go whose stage has another name now, or none. */
  Map<String, String> moved() {
    Map<String, String> moved = new LinkedHashMap<>();
    for (Line line : lines) {
      String to = line.name().isEmpty() ? line.to() : line.name();
      if (!line.was().isEmpty() && !to.isEmpty() && !to.equals(line.was())) {
        moved.put(line.was(), to);
      }
    }
    return moved;
  }

  /** The lines with empty ones for new stages. */
  List<Line> withSpare() {
    List<Line> all = new ArrayList<>(lines.isEmpty() ? usual() : lines);
    all.removeIf(line -> line.was().isEmpty() && line.name().isEmpty());
    for (int i = 0; i < SPARE; i++) {
      all.add(new Line("", "", all.size() + 1, ""));
    }
    return all;
  }

  private static List<Line> usual() {
    return of(Programme.USUAL_STAGES, false).lines();
  }
}
