package org.sharedoutcomes.core.outcome;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How keys of outcomes are written, and how one is made from a name. */
final class OutcomeKey {
  private static final int MOST = 60;
  private static final Pattern WRITTEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private OutcomeKey() {}

  static boolean isWritten(String key) {
    return WRITTEN.matcher(key).matches();
  }

  /** {@code Activation rate} gives {@code activation-rate}, or with a number when that is taken. */
  static String from(String name, Predicate<String> taken) {
    String words =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("[^a-z0-9]+", "-");
    String stem = trimmed(words, MOST);
    stem = stem.isEmpty() ? "outcome" : stem;
    String key = stem;
    for (int number = 2; taken.test(key); number++) {
      String suffix = "-" + number;
      key = trimmed(stem, MOST - suffix.length()) + suffix;
    }
    return key;
  }

  private static String trimmed(String words, int most) {
    String cut = words.replaceAll("^-+", "");
    cut = cut.substring(0, Math.min(most, cut.length()));
    return cut.replaceAll("-+$", "");
  }
}
