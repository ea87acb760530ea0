package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.journal.Kind;

/**
 * The mark of an issue of which a function was ever waived, so that the waivers to review are found
 * without reading every dossier. It is written before the waiver and stays for good. Its key is the
 * issue's id.
 *
 * @param issue the issue's key at that time
 */
public record WaivedIssue(String issue) {
  public static final Kind<WaivedIssue> KIND = Kind.ofIssues("waived-issue", WaivedIssue.class);
}
