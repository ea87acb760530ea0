package com.atlassian.jira.plugin.customfield;

import org.sharedoutcomes.evidence.Evidence;

/** The module which declares a type of custom field. */
@Evidence("J7")
public interface CustomFieldTypeModuleDescriptor {
  String getCompleteKey();

  String getName();

  String getDescription();
}
