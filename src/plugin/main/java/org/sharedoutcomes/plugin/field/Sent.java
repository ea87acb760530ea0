package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what a form sent for a field: texts without blanks around them, none twice. */
final class Sent {
  private Sent() {}

  static List<String> all(CustomFieldParams params) {
    Set<String> sent = new LinkedHashSet<>();
    Collection<?> values = params == null ? null : params.getValuesForNullKey();
    for (Object value : values == null ? List.of() : new ArrayList<>(values)) {
      if (value != null && !value.toString().isBlank()) {
        sent.add(value.toString().strip());
      }
    }
    return List.copyOf(sent);
  }

  /** The one text, or null when nothing was sent. */
  static String one(CustomFieldParams params) {
    Object value = params == null ? null : params.getFirstValueForNullKey();
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
