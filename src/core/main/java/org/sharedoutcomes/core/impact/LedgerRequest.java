package org.sharedoutcomes.core.impact;

/**
 * What to see of a ledger; all but the programme are empty for everything.
 *
 * @param function key of a function, or {@code -} for work of none
 * @param team as {@link LedgerRow#team} says it, or {@code -} for none
 */
public record LedgerRequest(String programme, String outcome, String function, String team) {
  /** Stands for no function and no team. */
  public static final String NONE = "-";

  public static LedgerRequest of(String programme) {
    return new LedgerRequest(programme, "", "", "");
  }

  boolean takes(LedgerRow row) {
    return (outcome.isEmpty() || outcome.equals(row.outcome().key()))
        && takes(function, row.function() == null ? "" : row.function().key())
        && takes(team, row.team());
  }

  private static boolean takes(String wanted, String is) {
    return wanted.isEmpty() || (wanted.equals(NONE) ? is.isEmpty() : wanted.equals(is));
  }
}
