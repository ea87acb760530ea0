package org.sharedoutcomes.plugin.page;

/** Where a form leads back to: only to an issue or to a page of the product, never elsewhere. */
final class WayBack {
  private WayBack() {}

  /** The path below Jira's base, without what an earlier form left there; else the other path. */
  static String of(String wanted, String otherwise) {
    boolean ours =
        wanted.matches(
                "/(browse/[A-Za-z0-9_-]+|plugins/servlet/shared-outcomes/[\\w/.%-]*)(\\?[^\\s#\\\\]*)?")
            && !wanted.contains("..")
            && !wanted.contains("//");
    return ours ? wanted.replaceAll("([?&])done=[^&]*&?", "$1").replaceAll("[?&]$", "") : otherwise;
  }
}
