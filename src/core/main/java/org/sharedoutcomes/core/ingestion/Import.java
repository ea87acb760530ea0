package org.sharedoutcomes.core.ingestion;

import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.reading.Readings.Undone;

/**
 * Values of one outcome that came together. The document's key is the outcome's, each of its
 * versions tells of one import or of its being taken back.
 *
 * @param id names the batch of readings
 * @param source what the values came from, such as a file's name
 * @param by who sent them, as a reading keeps it
 * @param knownAt since when the values are known, in ISO form
 * @param suspect how many were held back
 * @param faulty how many rows were left out
 * @param undone what came of taking it back; null while it holds
 */
public record Import(
    String id,
    String source,
    String by,
    String knownAt,
    int accepted,
    int replaced,
    int suspect,
    int faulty,
    Undone undone) {
  public static final Kind<Import> KIND = Kind.ofIssues("import", Import.class);

  Import takenBack(Undone how) {
    return new Import(id, source, by, knownAt, accepted, replaced, suspect, faulty, how);
  }

  public boolean isUndone() {
    return undone != null;
  }
}
