package org.sharedoutcomes.plugin.page;

import java.util.Locale;

/** A number as people type it, with a comma or a point, turned into what the rules read. */
final class TypedNumber {
  private TypedNumber() {}

  static String plain(String typed) {
    String plain =
        typed
            .replace("\u00a0", "")
            .replace("\u202f", "")
            .replace(" ", "")
            .replace("\u2212", "-")
            .toLowerCase(Locale.ROOT);
    return plain.contains(".") ? plain : plain.replace(',', '.');
  }
}
