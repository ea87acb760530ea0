package org.sharedoutcomes.plugin.field;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;

/** What a type of field needs of Jira's inside and what Jira does not offer by OSGi. */
final class JiraStores {
  private JiraStores() {}

  static CustomFieldValuePersister values() {
    return ComponentAccessor.getComponent(CustomFieldValuePersister.class);
  }

  static GenericConfigManager defaults() {
    return ComponentAccessor.getComponent(GenericConfigManager.class);
  }

  static TextFieldCharacterLengthValidator lengths() {
    return ComponentAccessor.getComponent(TextFieldCharacterLengthValidator.class);
  }
}
