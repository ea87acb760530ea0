package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * What the values of one outcome are examined for, and what is expected of them. Its key is the
 * outcome's.
 *
 * @param low the least plausible value; null for none
 * @param high the greatest plausible value; null for none
 * @param jumpFactor a value so many times as large as usual, or so many times smaller, is suspect;
 *     more than 1; null for {@link #JUMP_FACTOR}
 * @param repeats so many equal values in a row are worth a look; at least 2; null for {@link
 *     #REPEATS}
 * @param off checks that are switched off
 * @param expectation how the values on the way to the target are expected; null for linear
 */
public record Checks(
    BigDecimal low,
    BigDecimal high,
    BigDecimal jumpFactor,
    Integer repeats,
    List<Check> off,
    Expectation.Method expectation) {
  public static final Kind<Checks> KIND = Kind.definition("checks", Checks.class);
  public static final BigDecimal JUMP_FACTOR = BigDecimal.valueOf(5);
  public static final int REPEATS = 6;

  /** When nobody has set anything: no range, and every check on. */
  public static final Checks DEFAULT = new Checks(null, null, null, null, null, null);

  public Checks {
    jumpFactor = jumpFactor == null ? JUMP_FACTOR : jumpFactor;
    repeats = repeats == null ? Integer.valueOf(REPEATS) : repeats;
    off = off == null ? List.of() : off.stream().distinct().sorted().toList();
    expectation = expectation == null ? Expectation.Method.LINEAR : expectation;
  }

  /** Those of the outcome. */
  public static Checks of(Snapshot snapshot, String outcome) {
    return snapshot.find(KIND, outcome).map(document -> document.value()).orElse(DEFAULT);
  }

  public boolean has(Check check) {
    return !off.contains(check);
  }
}
