package org.sharedoutcomes.core.transfer;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether nothing was done
 * @param conflicts why it would be refused; only for a dry run, else it is refused
 * @param documents the kinds of document that change
 * @param leftOut what in Jira was left as it is, each with its reason
 */
public record ImportReport(
    boolean dryRun,
    List<Refusal> conflicts,
    Count entries,
    Count readings,
    Count tags,
    Count plans,
    List<Documents> documents,
    List<Refusal> leftOut) {
  /**
   * So many were in the file.
   *
   * @param added how many of them were not here
   * @param alreadyHere how many of them were here, or stayed as they are here
   */
  public record Count(int inFile, int added, int alreadyHere) {
    static Count of(int inFile, int added) {
      return new Count(inFile, added, inFile - added);
    }
  }

  /** So many documents of a kind are new, so many get newer versions. */
  public record Documents(String kind, int created, int changed) {}

  public ImportReport {
    conflicts = List.copyOf(conflicts);
    documents = List.copyOf(documents);
    leftOut = List.copyOf(leftOut);
  }
}
