package org.sharedoutcomes.core.ingestion;

import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Something in a table that can be read in several ways.
 *
 * @param example a cell that can; empty when it is about columns
 * @param line where it stands
 */
public record Question(What what, String example, int line, List<Option> options) {
  /** What is asked for; in lower case the name of the parameter that answers it. */
  public enum What {
    DATES,
    NUMBERS,
    /** Which column has the moment. */
    AT_COLUMN,
    /** Which column has the value. */
    VALUE_COLUMN
  }

  /**
   * One way to read it.
   *
   * @param name what to answer
   * @param shows the example read that way, or the first cells of the column
   */
  public record Option(String name, String shows) {}

  public Question {
    options = List.copyOf(options);
  }

  /** Whether it is about how something is written, and not about which column. */
  public boolean isStyle() {
    return what == What.DATES || what == What.NUMBERS;
  }

  /** The parameter that answers it. */
  public String parameter() {
    return isStyle() ? Findings.name(what) : "columns";
  }

  /** As a reason to refuse, for those who cannot be asked. */
  public Refusal refusal() {
    String ways =
        options.stream()
            .map(option -> option.name() + ": " + option.shows())
            .collect(Collectors.joining("; "));
    return Refusal.invalid(
        parameter(), "shared-outcomes.ingestion.ask." + Findings.name(what), example, line, ways);
  }
}
