package org.sharedoutcomes.core.link;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What came of an expected effect, as a person judged it. It keeps what was expected at that time:
 * whoever changes the expectation later does not change how well it was met.
 *
 * @param expected the expected change in the unit, with its sign
 * @param confidence 0 to 100 percent, as it was said; null when nobody had
 * @param unit of both changes
 * @param lookBack the day on which it was to be compared; null when none was known
 * @param actual the change that happened; null when nobody can tell
 * @param verdict what the person says of it
 * @param suggested what the rule said of it
 * @param reason why the verdict is another than the suggested one; empty when it is not
 * @param comment what shows it, and what else moved the metric; may be empty
 * @param by user key
 * @param checkOn the day to see whether it lasts; null when there is nothing that could
 * @param check null until somebody has looked
 */
public record Result(
    BigDecimal expected,
    Integer confidence,
    String unit,
    LocalDate lookBack,
    BigDecimal actual,
    Verdict verdict,
    Verdict suggested,
    String reason,
    String comment,
    String by,
    Instant at,
    LocalDate checkOn,
    Check check) {
  /** How what happened compares with what was expected. */
  public enum Verdict {
    /** It came as expected, or better. */
    CONFIRMED,
    /** It went the expected way, less far. */
    PARTLY,
    /** Nothing came that can be told from how the metric varies anyway. */
    NOT_CONFIRMED,
    /** It went the other way. */
    OPPOSITE,
    /** Nobody can tell. */
    INCONCLUSIVE;

    /** Whether there is an effect that may fade. */
    public boolean mayFade() {
      return this == CONFIRMED || this == PARTLY;
    }
  }

  /** Whether an effect lasts. */
  public enum Durability {
    /** There is no effect that could. */
    NONE,
    /** The day to look has not come, or nobody has looked. */
    OPEN,
    HOLDS,
    /** It is gone: shown as <i>Not durable</i>. */
    FADED
  }

  /**
   * A later look at whether the effect lasts.
   *
   * @param holds whether it does
   * @param actual what is left of the change, in the unit; null when nobody said
   * @param comment may be empty
   * @param by user key
   */
  public record Check(boolean holds, BigDecimal actual, String comment, String by, Instant at) {}

  public Durability durability() {
    if (check != null) {
      return check.holds() ? Durability.HOLDS : Durability.FADED;
    }
    return checkOn == null ? Durability.NONE : Durability.OPEN;
  }

  /** The day to see whether it lasts, while nobody has. */
  public Optional<LocalDate> openCheck() {
    return check == null ? Optional.ofNullable(checkOn) : Optional.empty();
  }

  /** The same, looked at again. */
  public Result checked(Check later) {
    return new Result(
        expected,
        confidence,
        unit,
        lookBack,
        actual,
        verdict,
        suggested,
        reason,
        comment,
        by,
        at,
        checkOn,
        later);
  }
}
