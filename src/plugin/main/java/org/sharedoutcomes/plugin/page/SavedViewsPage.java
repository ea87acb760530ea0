package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * The list of saved views.
 *
 * @param draft what was to be saved and could not be; null for nothing
 * @param open id of the view whose form is open because of what is wrong in it; empty for none
 * @param wrong sentences by field
 */
record SavedViewsPage(
    List<Row> views,
    boolean hasViews,
    Draft draft,
    String programme,
    String open,
    Map<String, String> wrong) {
  /** A view as it was typed on the board, with the address that it is to keep. */
  record Draft(
      String name,
      String sharing,
      boolean mayMakeProgramme,
      List<String> says,
      List<RoadmapAddress.Field> kept) {}

  /** A view and what may be done with it. */
  record Row(
      String id,
      int version,
      String name,
      String typed,
      String sharing,
      String sharingWord,
      String owner,
      String programme,
      List<String> says,
      boolean mayChange,
      boolean mayMakeProgramme,
      boolean own,
      String changeLabel,
      String copyLabel,
      String deleteLabel,
      String deleteWords,
      String copyName,
      boolean open) {}
}
