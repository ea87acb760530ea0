package org.sharedoutcomes.core.common;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who changed the fields of an issue, as far as its history in Jira tells. Asks no permission. */
public interface FieldHistory {
  /**
   * The last change of one field.
   *
   * @param by user key
   */
  record Changed(String by, Instant at) {}

  /**
   * The last change of each of the fields after the moment, by the name asked for; a field of which
   * the history tells nothing is left out.
   *
   * @param fields named as for {@link Issues#values}
   */
  Map<String, Changed> since(long issueId, Collection<String> fields, Instant moment);
}
