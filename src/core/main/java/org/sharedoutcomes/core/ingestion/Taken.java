package org.sharedoutcomes.core.ingestion;

import java.util.List;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;

/**
 * What came of a parcel.
 *
 * @param importId names what can be taken back; empty when nothing can
 * @param understood how the table was read; null when it was no table
 * @param first the first rows as they were understood
 * @param oddities what is odd about the whole
 */
public record Taken(
    String importId,
    Recorded recorded,
    Understanding understood,
    List<Line> first,
    List<Oddity> oddities) {
  /**
   * A row as it was understood.
   *
   * @param held whether the value is held back
   */
  public record Line(int line, Reading reading, boolean held) {}
}
