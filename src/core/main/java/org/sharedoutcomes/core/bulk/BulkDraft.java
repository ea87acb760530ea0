package org.sharedoutcomes.core.bulk;

import java.util.List;
import org.sharedoutcomes.core.link.TagDraft;

/**
 * A bulk as somebody typed it; anything may be absent or wrong.
 *
 * @param mode {@code link}, which is meant when it is absent, {@code unlink}, {@code move}, {@code
 *     commit} or {@code ask}
 * @param jql which issues; counts only when none is named
 * @param issues keys of the issues
 * @param tag the outcome to link or unlink, and for linking the effect expected of each issue
 * @param to the quarter to move to, {@code none} for unscheduled; or how sure it is, {@code none}
 *     for not said
 * @param why the reason for moving or for saying how sure it is, at most 500 characters
 */
public record BulkDraft(
    String mode, String jql, List<String> issues, TagDraft tag, String to, String why) {
  static final String NONE = "none";

  public BulkDraft {
    issues = issues == null ? List.of() : issues.stream().map(String::strip).distinct().toList();
  }

  String query() {
    return issues.isEmpty()
        ? jql
        : "key in (\"" + String.join("\", \"", issues).replace("\\", "") + "\")";
  }
}
