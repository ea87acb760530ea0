package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.HashMap;
import java.util.Map;

/** What our field templates see as {@code $so}, beside what Jira itself gives them. */
final class FieldModel {
  private FieldModel() {}

  static Map<String, Object> of(CustomField field) {
    Map<String, Object> so = new HashMap<>();
    so.put("id", field.getId());
    so.put("name", field.getName());
    return so;
  }

  static Map<String, Object> with(Map<String, Object> jiras, Map<String, Object> so) {
    Map<String, Object> all = new HashMap<>(jiras);
    all.put("so", so);
    return all;
  }
}
