package com.opensymphony.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A transition is refused, with the reasons. */
@SuppressWarnings("serial")
public class InvalidInputException extends WorkflowException {
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final List<String> generic = new ArrayList<>();

  public InvalidInputException() {}

  public InvalidInputException(Object o) {
    if (o instanceof InvalidInputException other) {
      errors.putAll(other.errors);
      generic.addAll(other.generic);
    } else {
      generic.add(String.valueOf(o));
    }
  }

  public InvalidInputException(String error) {
    super(error);
    generic.add(error);
  }

  public InvalidInputException(String name, String error) {
    super(error);
    errors.put(name, error);
  }

  public void addError(String error) {
    generic.add(error);
  }

  public void addError(String name, String error) {
    errors.put(name, error);
  }

  public Map getErrors() {
    return errors;
  }

  public List getGenericErrors() {
    return generic;
  }
}
