package org.sharedoutcomes.plugin.page;

/** Something of the product for a dashboard. What it shows follows the rights of who looks. */
interface DashboardItem {
  /** Its name in addresses, and of its template below {@code dashboard/}. */
  String name();

  /** What it shows, by the preferences among the visit's parameters; all of them may be missing. */
  Page show(Visit visit);

  /** What can be set up, filled with the visit's parameters. */
  DashboardForm form(Visit visit);
}
