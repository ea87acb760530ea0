package org.sharedoutcomes.core.reading;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * A reading as somebody typed or sent it; anything may be absent or wrong.
 *
 * @param line where it stood in what was sent, from 1
 * @param at an ISO date, or date-time with {@code T} or a blank; without a zone it is UTC
 * @param faults what is known to be wrong with it already, each naming its field
 */
public record ReadingDraft(
    int line, String at, String value, Integer confidence, String note, List<Refusal> faults) {
  public ReadingDraft {
    faults = List.copyOf(faults);
  }

  public ReadingDraft(int line, String at, String value, Integer confidence, String note) {
    this(line, at, value, confidence, note, List.of());
  }

  /** Whether something is known to be wrong with the field. */
  boolean isFaulty(String field) {
    return faults.stream().anyMatch(fault -> fault.field().equals(field));
  }
}
