package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.fields.CustomField;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** Shows custom fields by the templates of their types; empty markup where a type has none. */
public interface FieldViews {
  /** The value, to be read. */
  Markup view(CustomField field, StoredIssue issue);

  /** The part of a form that edits the value; the issue is null while it is being made. */
  Markup edit(CustomField field, StoredIssue issue, String error);

  /** No templates at all: values and inputs are plain text. */
  static FieldViews none() {
    return new FieldViews() {
      @Override
      public Markup view(CustomField field, StoredIssue issue) {
        return new Markup("");
      }

      @Override
      public Markup edit(CustomField field, StoredIssue issue, String error) {
        return new Markup("");
      }
    };
  }
}
