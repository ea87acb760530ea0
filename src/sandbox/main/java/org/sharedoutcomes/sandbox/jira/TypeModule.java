package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;

/** What a type of custom field is told of its module. */
record TypeModule(String key, String name, String description)
    implements CustomFieldTypeModuleDescriptor {
  @Override
  public String getCompleteKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }
}
