package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.HashMap;
import java.util.Map;

/** What factories of workflow modules share. */
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  protected AbstractWorkflowPluginFactory() {}

  @Override
  public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    Map<String, Object> params = new HashMap<>();
    switch (resourceName) {
      case "input-parameters" -> getVelocityParamsForInput(params);
      case "edit-parameters" -> getVelocityParamsForEdit(params, descriptor);
      case "view" -> getVelocityParamsForView(params, descriptor);
      default -> throw new IllegalArgumentException("No such view: " + resourceName);
    }
    return params;
  }

  protected abstract void getVelocityParamsForInput(Map<String, Object> params);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> params, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> params, AbstractDescriptor descriptor);

  protected String extractSingleParam(Map<String, Object> params, String name) {
    Object value = params.get(name);
    return value instanceof String[] several ? several[0] : (String) value;
  }
}
