package org.sharedoutcomes.core.ingestion;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Findings;

/**
 * What separates the whole from the fraction. Thousands may be apart by the other of the two, by
 * blanks or by apostrophes; a number below one has no thousands, so {@code 0,123} is a fraction.
 */
public enum NumberStyle {
  /** {@code 1,234.56}. */
  POINT('.', ','),
  /** {@code 1.234,56}. */
  COMMA(',', '.');

  private static final int LONGEST = 60;

  private final char fraction;
  private final Pattern pattern;

  NumberStyle(char fraction, char thousands) {
    this.fraction = fraction;
    String ends = "(?:\\" + fraction + "\\d+)?";
    this.pattern =
        Pattern.compile(
            "[+-]?(?:[1-9]\\d{0,2}(?<s>[\\"
                + thousands
                + " '])\\d{3}(?:\\k<s>\\d{3})*"
                + ends
                + "|(?:\\d+"
                + ends
                + "|\\d+\\"
                + fraction
                + "|\\"
                + fraction
                + "\\d+)(?:[eE][+-]?\\d{1,3})?)");
  }

  /** As it is named on the wire. */
  public String wireName() {
    return Findings.name(this);
  }

  /** The number as digits with a point for the fraction; empty when it is none in this style. */
  public Optional<String> plain(String text) {
    String cell = evened(text);
    if (cell.length() > LONGEST || !pattern.matcher(cell).matches()) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == fraction) {
        plain.append('.');
      } else if (c != ',' && c != '.' && c != ' ' && c != '\'') {
        plain.append(c);
      }
    }
    return Optional.of(plain.toString());
  }

  /** With plain blanks, apostrophes and minus signs in place of their typographic brothers. */
  private static String evened(String text) {
    return text.strip()
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ')
        .replace('\u2009', ' ')
        .replace('\u2019', '\'')
        .replace('\u2212', '-');
  }
}
