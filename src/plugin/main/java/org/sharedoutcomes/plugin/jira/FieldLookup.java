package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import java.util.Optional;

/**
 * Finds custom fields: those that the rules know by the key of their type, never by id or name,
 * which every Jira has its own of. Jira keeps its fields in memory, so nothing is kept here.
 */
public final class FieldLookup {
  static final String OUTCOMES = "org.sharedoutcomes.jira:outcomes";
  static final String CUSTOMER_FACING = "org.sharedoutcomes.jira:customer-facing";
  static final String TARGET_QUARTER = "org.sharedoutcomes.jira:target-quarter";
  static final String SIGN_OFF = "org.sharedoutcomes.jira:sign-off";
  static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

  private final CustomFieldManager fields;

  public FieldLookup(CustomFieldManager fields) {
    this.fields = fields;
  }

  KnownFields known() {
    return new KnownFields(
        ofType(OUTCOMES).orElse(null),
        ofType(CUSTOMER_FACING).orElse(null),
        ofType(TARGET_QUARTER).orElse(null),
        ofType(EPIC_LINK).orElse(null));
  }

  List<CustomField> all() {
    return fields.getCustomFieldObjects();
  }

  Optional<CustomField> ofType(String typeKey) {
    return fields.getCustomFieldObjects().stream()
        .filter(field -> typeKey.equals(field.getCustomFieldType().getKey()))
        .findFirst();
  }

  Optional<CustomField> called(String idOrName) {
    return fields.getCustomFieldObjects().stream()
        .filter(
            field ->
                field.getId().equalsIgnoreCase(idOrName)
                    || field.getName().equalsIgnoreCase(idOrName))
        .findFirst();
  }
}
