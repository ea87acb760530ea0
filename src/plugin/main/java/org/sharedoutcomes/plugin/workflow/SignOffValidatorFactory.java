package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
import org.sharedoutcomes.core.common.Texts;

/** Shows the validator to who edits a workflow. */
public final class SignOffValidatorFactory extends Unconfigured
    implements WorkflowPluginValidatorFactory {
  public SignOffValidatorFactory(Texts texts) {
    super(texts, "shared-outcomes.workflow.validator-sentence");
  }
}
