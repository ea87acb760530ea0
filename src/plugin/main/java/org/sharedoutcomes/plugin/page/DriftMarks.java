package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts marks on the cards of a board that changed, and those that are gone where they were. */
final class DriftMarks {
  private DriftMarks() {}

  /** Of a page with parts, each as a template sees it; nothing when nothing is compared. */
  static void put(Map<String, Object> page) {
    if (!(page.get("compare") instanceof Map<?, ?> compare)
        || !(compare.get("drift") instanceof Map<?, ?> drift)) {
      return;
    }
    Map<String, Object> marks = map(drift.get("marks"));
    for (Map<String, Object> row : maps(page.get("rows"))) {
      List<Map<String, Object>> lines = maps(row.get("lines"));
      for (Map<String, Object> line : lines) {
        for (Map<String, Object> cell : maps(line.get("cells"))) {
          maps(cell.get("cards")).forEach(card -> card.put("drift", marks.get(card.get("key"))));
        }
      }
      List<Map<String, Object>> cells =
          lines.stream().flatMap(line -> maps(line.get("cells")).stream()).toList();
      maps(drift.get("ghosts")).forEach(ghost -> haunt(row, cells, ghost));
    }
  }

  private static void haunt(
      Map<String, Object> row, List<Map<String, Object>> cells, Map<String, Object> ghost) {
    if (ghost.get("lanes") instanceof List<?> lanes && lanes.contains(row.get("key"))) {
      cells.stream()
          .filter(cell -> ghost.get("quarter").equals(cell.get("column")))
          .findFirst()
          .ifPresent(
              cell -> {
                List<Object> ghosts = new ArrayList<>(maps(cell.get("ghosts")));
                ghosts.add(ghost);
                cell.put("ghosts", ghosts);
                cell.put("empty", false);
              });
    }
  }

  @SuppressWarnings("unchecked") // A page is made of such maps and lists alone.
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }
}
