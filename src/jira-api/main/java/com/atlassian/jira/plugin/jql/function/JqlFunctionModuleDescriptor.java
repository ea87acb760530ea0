package com.atlassian.jira.plugin.jql.function;

import org.sharedoutcomes.evidence.Evidence;

/** The module which declares a JQL function. */
@Evidence("JD")
public interface JqlFunctionModuleDescriptor {
  String getFunctionName();

  boolean isList();
}
