package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;
import java.util.Optional;

/** The custom fields of types which are there now. */
public final class Fields {
  /** The type of Jira Software's field Epic Link. */
  public static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

  private final Jira jira;

  Fields(Jira jira) {
    this.jira = jira;
  }

  public List<CustomField> all() {
    return List.of();
  }

  /** By id ({@code customfield_10100}), by number ({@code 10100}) or by name in any case. */
  public Optional<CustomField> find(String idOrName) {
    return Optional.empty();
  }

  public Optional<CustomField> ofType(String typeKey) {
    return Optional.empty();
  }

  /** The value as Jira's REST shows it: null, a text, a list or a map. */
  public Object json(CustomField field, StoredIssue issue) {
    return null;
  }

  /** The value as text for people. */
  public String text(CustomField field, StoredIssue issue) {
    return null;
  }

  /** Whether people can set it, by a form or by REST. */
  public boolean isEditable(CustomField field) {
    return true;
  }
}
