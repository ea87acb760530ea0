package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.Validator;
import java.util.Map;
import java.util.Optional;

/** What the installed plugin offers right now: nothing, while it is disabled. */
public interface PluginModules {
  /** A type of custom field and what its descriptor says of it. */
  record FieldType(String name, String description, CustomFieldType<?, ?> type) {}

  /** Types of custom field by complete key, such as {@code org.sharedoutcomes.jira:outcomes}. */
  Map<String, FieldType> customFieldTypes();

  /** JQL functions by the name used in a query. */
  Map<String, JqlFunction> jqlFunctions();

  /** The validator of a class, by whose name a workflow knows it. */
  Optional<Validator> validator(String className);

  /** The workflow condition with a complete key. */
  Optional<Condition> condition(String completeKey);

  /** No plugin at all. */
  static PluginModules none() {
    return new PluginModules() {
      @Override
      public Map<String, FieldType> customFieldTypes() {
        return Map.of();
      }

      @Override
      public Map<String, JqlFunction> jqlFunctions() {
        return Map.of();
      }

      @Override
      public Optional<Validator> validator(String className) {
        return Optional.empty();
      }

      @Override
      public Optional<Condition> condition(String completeKey) {
        return Optional.empty();
      }
    };
  }
}
