package org.sharedoutcomes.sandbox.web;

import java.util.List;

/** What plugins offer for dashboards. */
public interface DashboardItems {
  /** The items of the enabled plugins, in the order of their keys. */
  List<Item> items();

  /**
   * An item that people can put on a dashboard.
   *
   * @param key the complete module key
   * @param module name of the AMD module that fills it
   * @param configurable whether it can be set up
   */
  record Item(String key, String title, String description, String module, boolean configurable) {}
}
