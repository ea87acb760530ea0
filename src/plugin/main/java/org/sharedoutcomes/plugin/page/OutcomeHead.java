package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What stands above every tab of an outcome's page.
 *
 * @param banner null when it is in use and no old key led here
 * @param differences where what functions take on does not make up a target
 * @param fresh how old the newest value is, in words; empty without a value
 * @param way the outcomes above it, from the top of the tree down
 * @param tab the name of the tab that is shown
 */
record OutcomeHead(
    OutcomeBanner banner,
    OutcomeRow outcome,
    String fresh,
    String programme,
    String narrative,
    List<String> influencers,
    List<String> differences,
    List<Step> way,
    boolean mayDefine,
    String tab,
    List<Tab> tabs) {
  /** One outcome on the way down to this one. */
  record Step(String key, String name) {}

  /** A link to a tab. */
  record Tab(String name, String label, boolean current) {}
}
