package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A metric's unit, as far as arithmetic with metrics needs to understand it: what is counted, and
 * per what, such as {@code EUR per order}.
 *
 * <p>The rules are few. {@code %} is a hundredth and, like no unit at all, a share of anything.
 * {@code k} and {@code M} before a unit are a thousand and a million. Singular and plural are the
 * same. Money and time must come out of a product or ratio exactly. Things that are counted must
 * come out exactly when a unit says <em>per</em>; else, and beside a share, they are plain numbers,
 * so that visits times a share are orders.
 *
 * @param scale what one of it is worth, such as 0.01 for a percent
 * @param over what is counted, sorted
 * @param under per what, sorted
 */
record Unit(BigDecimal scale, List<String> over, List<String> under) {
  private static final Pattern PER = Pattern.compile("\\s+(?:per|pro|je)\\s+|\\s*/\\s*");
  private static final Pattern SCALED = Pattern.compile("(k|K|M|Tsd\\.?|Mio\\.?)\\s+(.+)");
  private static final Set<String> SHARES =
      Set.of("%", "percent", "prozent", "pp", "ratio", "share", "anteil", "");
  private static final Set<String> HUNDREDTHS = Set.of("%", "percent", "prozent", "pp");
  private static final Map<String, String> SAME =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "people", "person", "personen", "person");
  private static final Set<String> TIMES =
      Set.of(
          "s", "second", "min", "minute", "h", "hour", "day", "week", "month", "quarter", "year",
          "sekunde", "stunde", "tag", "woche", "monat", "quartal", "jahr");
  private static final Set<String> MONEY =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  Unit {
    over = over.stream().sorted().toList();
    under = under.stream().sorted().toList();
  }

  static final Unit ONE = new Unit(BigDecimal.ONE, List.of(), List.of());

  static Unit of(String text) {
    String[] parts = PER.split(text.strip(), -1);
    Unit unit = single(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      unit = unit.per(single(parts[i]));
    }
    return unit;
  }

  private static Unit single(String text) {
    Matcher scaled = SCALED.matcher(text.strip());
    if (scaled.matches()) {
      Unit unit = single(scaled.group(2));
      int zeros = scaled.group(1).startsWith("M") ? 6 : 3;
      return new Unit(unit.scale().scaleByPowerOfTen(zeros), unit.over(), unit.under());
    }
    String word = text.strip().replaceFirst("^(%|percent|Prozent)\\s+.*", "$1");
    if (SHARES.contains(word.toLowerCase(Locale.ROOT))) {
      boolean hundredth = HUNDREDTHS.contains(word.toLowerCase(Locale.ROOT));
      return new Unit(hundredth ? new BigDecimal("0.01") : BigDecimal.ONE, List.of(), List.of());
    }
    return new Unit(BigDecimal.ONE, List.of(noun(word)), List.of());
  }

  private static String noun(String word) {
    String known = SAME.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    if (MONEY.contains(known)) {
      return known;
    }
    String lower = known.toLowerCase(Locale.ROOT);
    boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  boolean isShare() {
    return over.isEmpty() && under.isEmpty();
  }

  Unit times(Unit other) {
    return reduced(scale.multiply(other.scale), join(over, other.over), join(under, other.under));
  }

  Unit per(Unit other) {
    // Scales are powers of ten, so this division always ends.
    return reduced(scale.divide(other.scale), join(over, other.under), join(under, other.over));
  }

  /** Whether both count the same in the same size, as the parts of a sum must. */
  boolean adds(Unit other) {
    return scale.compareTo(other.scale) == 0
        && over.equals(other.over)
        && under.equals(other.under);
  }

  /**
   * Whether a product or ratio that gives this unit can be measured in the other.
   *
   * @param loosely whether things counted are plain numbers
   */
  boolean gives(Unit other, boolean loosely) {
    Unit here = loosely ? this.loose() : this;
    Unit there = loosely ? other.loose() : other;
    return here.over.equals(there.over) && here.under.equals(there.under);
  }

  private Unit loose() {
    return new Unit(scale, strict(over), strict(under));
  }

  private static List<String> strict(List<String> nouns) {
    return nouns.stream().filter(noun -> MONEY.contains(noun) || TIMES.contains(noun)).toList();
  }

  boolean isPer() {
    return !under.isEmpty();
  }

  private static Unit reduced(BigDecimal scale, List<String> over, List<String> under) {
    List<String> left = new ArrayList<>(over);
    List<String> below = new ArrayList<>();
    for (String noun : under) {
      if (!left.remove(noun)) {
        below.add(noun);
      }
    }
    return new Unit(scale, left, below);
  }

  private static List<String> join(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    Collections.sort(all);
    return all;
  }

  /** As people write it, without its scale: {@code EUR per order}. */
  @Override
  public String toString() {
    String above = over.isEmpty() ? "1" : String.join(" · ", over);
    return under.isEmpty() ? above : above + " / " + String.join(" · ", under);
  }
}
