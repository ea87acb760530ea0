package com.opensymphony.workflow;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A transition is refused, with the reasons. */
@Evidence("OSW27")
@SuppressWarnings("serial")
public class InvalidInputException extends WorkflowException {
  public InvalidInputException() {}

  public InvalidInputException(Object o) {}

  public InvalidInputException(String error) {
    super(error);
  }

  public InvalidInputException(String name, String error) {
    super(error);
  }

  public void addError(String error) {
    throw new UnsupportedOperationException("signature only");
  }

  public void addError(String name, String error) {
    throw new UnsupportedOperationException("signature only");
  }

  public Map getErrors() {
    throw new UnsupportedOperationException("signature only");
  }

  public List getGenericErrors() {
    throw new UnsupportedOperationException("signature only");
  }
}
