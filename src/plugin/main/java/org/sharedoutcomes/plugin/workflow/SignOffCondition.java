package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import java.util.Map;
import org.sharedoutcomes.core.signoff.Gate;

/** Hides a transition until all functions have signed; writes nothing. */
public final class SignOffCondition implements Condition {
  private final Gate gate;

  public SignOffCondition(Gate gate) {
    this.gate = gate;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is older than generics.
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
    return gate.wouldPass(((Issue) transientVars.get("issue")).getId());
  }
}
