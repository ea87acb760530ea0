package org.sharedoutcomes.core.handoff;

import org.sharedoutcomes.core.journal.Kind;

/**
 * The mark of an issue for which anything was ever handed over, so that open handoffs are found
 * without reading every plan. It is written first and stays for good. Its key is the issue's id.
 *
 * @param issue the issue's key at that time
 */
public record HandsOver(String issue) {
  public static final Kind<HandsOver> KIND = Kind.ofIssues("hands-over", HandsOver.class);
}
