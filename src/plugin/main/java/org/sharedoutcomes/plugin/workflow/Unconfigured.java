package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;
import org.sharedoutcomes.core.common.Texts;

/** A workflow module without settings: the rules say everything. */
abstract class Unconfigured extends AbstractWorkflowPluginFactory {
  private final Texts texts;
  private final String key;

  Unconfigured(Texts texts, String key) {
    this.texts = texts;
    this.key = key;
  }

  @Override
  protected void getVelocityParamsForInput(Map<String, Object> params) {
    params.put("sentence", texts.text(key));
  }

  @Override
  protected void getVelocityParamsForEdit(
      Map<String, Object> params, AbstractDescriptor descriptor) {
    getVelocityParamsForInput(params);
  }

  @Override
  protected void getVelocityParamsForView(
      Map<String, Object> params, AbstractDescriptor descriptor) {
    getVelocityParamsForInput(params);
  }

  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    return Map.of();
  }
}
