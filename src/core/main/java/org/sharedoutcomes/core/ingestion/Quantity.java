package org.sharedoutcomes.core.ingestion;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A number with what it counts, as it stands in a cell: {@code 12%}, {@code € 1.234,56}.
 *
 * @param number the cell without the unit
 * @param unit the unit as written; empty for none
 */
record Quantity(String number, String unit) {
  private static final Map<String, String> CODES =
      Map.of("€", "eur", "$", "usd", "£", "gbp", "¥", "jpy");

  /** Takes the cell apart; what stands around the digits is the unit. */
  static Quantity of(String cell) {
    String text = cell.strip();
    int from = 0;
    int to = text.length();
    while (from < to && !isNumeric(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isDigit(text.charAt(to - 1)) && text.charAt(to - 1) != '.') {
      to--;
    }
    return from >= to || text.endsWith(",")
        ? new Quantity(text, "")
        : new Quantity(
            text.substring(from, to), (text.substring(0, from) + text.substring(to)).strip());
  }

  private static boolean isNumeric(char c) {
    return Character.isDigit(c) || "+-\u2212.,".indexOf(c) >= 0;
  }

  /** Whether it counts what the metric counts; a number without a unit always does. */
  boolean fits(String metricUnit) {
    return unit.isEmpty() || code(unit).equals(code(metricUnit));
  }

  private static String code(String unit) {
    String name = unit.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(name)).orElse(name);
  }
}
