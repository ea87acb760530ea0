package org.sharedoutcomes.plugin.workflow;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import java.util.Map;
import org.sharedoutcomes.core.signoff.Gate;

/**
 * Hides a transition until all functions have signed what is stored; writes nothing. Where Jira
 * does not say which transition it asks about, open conditions hide it too.
 */
public final class SignOffCondition implements Condition {
  private final Gate gate;
  private final ConstantsManager constants;

  public SignOffCondition(Gate gate, ConstantsManager constants) {
    this.gate = gate;
    this.constants = constants;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is older than generics.
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties) {
    Issue issue = (Issue) transientVars.get("issue");
    return gate.wouldPass(issue.getId(), new Destination(constants).of(transientVars, issue));
  }
}
