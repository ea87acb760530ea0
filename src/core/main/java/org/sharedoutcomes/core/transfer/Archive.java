package org.sharedoutcomes.core.transfer;

import java.util.List;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.reading.Reading;

/**
 * Everything that the product knows.
 *
 * @param entries the whole journal, streams in order and each oldest first
 * @param readings every reading ever given, in the order they became known
 * @param tags what is tagged in Jira
 */
public record Archive(List<Entry> entries, List<Reading> readings, List<Tag> tags) {
  /**
   * The outcomes of an issue.
   *
   * @param issue its key, for people to read; empty when the issue is gone
   */
  public record Tag(long issueId, String issue, List<String> outcomes) {
    public Tag {
      outcomes = List.copyOf(outcomes);
    }
  }

  public Archive {
    entries = List.copyOf(entries);
    readings = List.copyOf(readings);
    tags = List.copyOf(tags);
  }
}
