package com.opensymphony.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Refuses a transition by throwing. */
@Evidence("OSW27")
public interface Validator {
  void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException, WorkflowException;
}
