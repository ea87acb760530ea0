package com.opensymphony.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Hides a transition. */
@Evidence("OSW27")
public interface Condition {
  boolean passesCondition(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException;
}
