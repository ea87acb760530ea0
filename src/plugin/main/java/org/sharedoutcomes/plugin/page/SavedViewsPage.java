package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * The list of saved views.
 *
 * @param open id of the view whose form is open because of what is wrong in it; empty for none
 * @param wrong sentences by field
 */
record SavedViewsPage(
    List<Row> views, boolean hasViews, String programme, String open, Map<String, String> wrong) {
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
      String copyName,
      boolean open) {}
}
