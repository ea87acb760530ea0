package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import org.sharedoutcomes.core.link.Result.Verdict;

/**
 * The rule that suggests a verdict. In this order:
 *
 * <ol>
 *   <li>Without an actual change it is inconclusive.
 *   <li>A change no larger than the metric varies anyway, or smaller than a tenth of what was
 *       expected, shows nothing: not confirmed; but inconclusive when the expected change is no
 *       larger than that variation either, for then nobody could have seen it.
 *   <li>The other way than expected is opposite.
 *   <li>At least as much as expected is confirmed, less is partly.
 * </ol>
 *
 * Where no change was expected, whatever shows nothing is as expected, and all else opposite.
 */
final class Judgement {
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Judgement() {}

  /**
   * What to say of a change.
   *
   * @param actual null when nobody can tell
   * @param noise by how much the metric varies anyway, not negative; null when not known
   */
  static Verdict of(BigDecimal expected, BigDecimal actual, BigDecimal noise) {
    if (actual == null) {
      return Verdict.INCONCLUSIVE;
    }
    if (showsNothing(expected, actual, noise)) {
      return nothing(expected, noise);
    }
    if (actual.signum() != expected.signum()) {
      return Verdict.OPPOSITE;
    }
    return actual.abs().compareTo(expected.abs()) >= 0 ? Verdict.CONFIRMED : Verdict.PARTLY;
  }

  private static boolean showsNothing(BigDecimal expected, BigDecimal actual, BigDecimal noise) {
    return actual.signum() == 0
        || within(actual, noise)
        || actual.abs().compareTo(expected.abs().multiply(TENTH)) < 0;
  }

  private static Verdict nothing(BigDecimal expected, BigDecimal noise) {
    if (expected.signum() == 0) {
      return Verdict.CONFIRMED;
    }
    return within(expected, noise) ? Verdict.INCONCLUSIVE : Verdict.NOT_CONFIRMED;
  }

  private static boolean within(BigDecimal change, BigDecimal noise) {
    return noise != null && change.abs().compareTo(noise) <= 0;
  }

  /** Whether an effect lasts: at least half of what came is still there. */
  static boolean holds(BigDecimal came, BigDecimal left) {
    return came.signum() == left.signum() && left.abs().compareTo(came.abs().multiply(HALF)) >= 0;
  }
}
