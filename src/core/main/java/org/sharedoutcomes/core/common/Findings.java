package org.sharedoutcomes.core.common;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects every reason to refuse an input, so that a person learns of all at once. */
public final class Findings {
  private static final int DIGITS = 15;
  private static final int PLACES = 20;

  private final List<Refusal> reasons = new ArrayList<>();

  public void add(Refusal reason) {
    reasons.add(reason);
  }

  public boolean none() {
    return reasons.isEmpty();
  }

  /** The reasons; what could not be read comes first, for it decides the whole. */
  public List<Refusal> reasons() {
    return reasons.stream().sorted((a, b) -> Boolean.compare(isRule(a), isRule(b))).toList();
  }

  private static boolean isRule(Refusal reason) {
    return reason.kind() != Refusal.Kind.MALFORMED;
  }

  /** A text that must be there, without blanks around it. */
  public String required(String field, String text, int most) {
    String trimmed = optional(field, text, most);
    if (trimmed.isEmpty()) {
      add(Refusal.invalid(field, "shared-outcomes.common.required", field));
    }
    return trimmed;
  }

  /** A text that may be absent, without blanks around it. */
  public String optional(String field, String text, int most) {
    String trimmed = text == null ? "" : text.strip();
    if (trimmed.length() > most) {
      add(Refusal.invalid(field, "shared-outcomes.common.too-long", field, most));
    }
    // Half of a surrogate pair would come back from a database as a question mark.
    if (trimmed.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(trimmed)) {
      add(Refusal.invalid(field, "shared-outcomes.common.no-text", field));
    }
    return trimmed;
  }

  /** A constant by its name in lower case; the default when it is absent. */
  public <E extends Enum<E>> E oneOf(String field, String text, Class<E> type, E otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    List<E> constants = Arrays.asList(type.getEnumConstants());
    Optional<E> found =
        constants.stream().filter(c -> name(c).equalsIgnoreCase(text.strip())).findFirst();
    if (found.isEmpty()) {
      String names = String.join(", ", constants.stream().map(Findings::name).toList());
      add(Refusal.invalid(field, "shared-outcomes.common.one-of", field, names, text));
    }
    return found.orElse(otherwise);
  }

  /** How a constant is written on the wire. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Optional<Quarter> quarter(String field, String text) {
    Optional<Quarter> quarter = Quarter.parse(text);
    if (quarter.isEmpty()) {
      add(
          Refusal.malformed(
              field, "shared-outcomes.common.not-a-quarter", text == null ? "" : text));
    }
    return quarter;
  }

  /** An amount of at most 15 digits, for so many are kept exactly; null stays null. */
  public BigDecimal amount(String field, BigDecimal value) {
    if (value != null && !isAmount(value)) {
      add(Refusal.invalid(field, "shared-outcomes.common.too-exact", field, DIGITS));
    }
    return value;
  }

  /** A whole number within these limits; null stays null. */
  public Integer within(String field, Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      add(Refusal.invalid(field, "shared-outcomes.common.not-within", field, least, most));
    }
    return value;
  }

  /**
   * Whether the value has at most 15 significant digits, and as many before and after the point.
   */
  public static boolean isAmount(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    long before = (long) plain.precision() - plain.scale();
    return plain.precision() <= DIGITS && before <= DIGITS && plain.scale() <= PLACES;
  }
}
