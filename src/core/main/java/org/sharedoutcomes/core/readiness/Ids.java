package org.sharedoutcomes.core.readiness;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;

/** Gives what is in a list an id that tells it apart and that people can read. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST = 32;

  private final Set<String> taken = new HashSet<>();
  private final Set<String> reserved = new HashSet<>();
  private final Findings findings;

  /**
   * @param given the ids that others of the list have, so that none is given twice
   */
  Ids(Findings findings, Stream<String> given) {
    this.findings = findings;
    given.filter(Objects::nonNull).forEach(reserved::add);
  }

  /** The id as given, or one made of the name. */
  String of(String field, String given, String name) {
    if (given == null || given.isBlank()) {
      String fresh = fresh(slug(name));
      taken.add(fresh);
      return fresh;
    }
    if (!ID.matcher(given).matches()) {
      findings.add(Refusal.invalid(field + ".id", "shared-outcomes.readiness.bad-id", given));
    } else if (!taken.add(given)) {
      findings.add(Refusal.invalid(field + ".id", "shared-outcomes.readiness.id-twice", given));
    }
    return given;
  }

  private String fresh(String slug) {
    String fresh = slug;
    for (int i = 2; taken.contains(fresh) || reserved.contains(fresh); i++) {
      fresh = slug + "-" + i;
    }
    return fresh;
  }

  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
    return cut.isEmpty() ? "item" : cut;
  }

  /** How a constant is written; null stays null. */
  static String word(Enum<?> constant) {
    return constant == null ? null : Findings.name(constant);
  }
}
