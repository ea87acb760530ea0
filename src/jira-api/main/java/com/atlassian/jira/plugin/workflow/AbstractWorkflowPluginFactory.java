package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** What factories of workflow modules share. */
@Evidence("P113")
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
  protected AbstractWorkflowPluginFactory() {}

  @Override
  public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    throw new UnsupportedOperationException("signature only");
  }

  protected abstract void getVelocityParamsForInput(Map<String, Object> params);

  protected abstract void getVelocityParamsForEdit(
      Map<String, Object> params, AbstractDescriptor descriptor);

  protected abstract void getVelocityParamsForView(
      Map<String, Object> params, AbstractDescriptor descriptor);

  protected String extractSingleParam(Map<String, Object> params, String name) {
    throw new UnsupportedOperationException("signature only");
  }
}
