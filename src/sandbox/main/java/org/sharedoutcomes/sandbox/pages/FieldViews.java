package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.fields.CustomField;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** Shows custom fields by the templates of their types; empty markup where a type has none. */
public interface FieldViews {
  /** The value, to be read. */
  Markup view(CustomField field, StoredIssue issue);

  /**
   * The part of a form that edits the value.
   *
   * @param issue null while it is being made
   * @param sent what a form sent before, or null
   * @param error what is wrong with that, or null
   */
  Markup edit(CustomField field, StoredIssue issue, String[] sent, String error);

  /** No templates at all: values and inputs are plain text. */
  static FieldViews none() {
    return new FieldViews() {
      @Override
      public Markup view(CustomField field, StoredIssue issue) {
        return new Markup("");
      }

      @Override
      public Markup edit(CustomField field, StoredIssue issue, String[] sent, String error) {
        return new Markup("");
      }
    };
  }
}
