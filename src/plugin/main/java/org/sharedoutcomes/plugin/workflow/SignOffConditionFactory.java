package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginConditionFactory;
import org.sharedoutcomes.core.common.Texts;

/** Shows the condition to who edits a workflow. */
public final class SignOffConditionFactory extends Unconfigured
    implements WorkflowPluginConditionFactory {
  public SignOffConditionFactory(Texts texts) {
    super(texts, "shared-outcomes.workflow.condition-sentence");
  }
}
