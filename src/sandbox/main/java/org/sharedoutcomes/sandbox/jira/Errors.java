package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors by field, and general ones. */
public final class Errors implements ErrorCollection {
  private final Map<String, String> byField = new LinkedHashMap<>();
  private final List<String> general = new ArrayList<>();

  @Override
  public void addError(String field, String message) {
    byField.putIfAbsent(field, message);
  }

  @Override
  public void addErrorMessage(String message) {
    general.add(message);
  }

  @Override
  public Map<String, String> getErrors() {
    return byField;
  }

  @Override
  public Collection<String> getErrorMessages() {
    return general;
  }

  @Override
  public boolean hasAnyErrors() {
    return !byField.isEmpty() || !general.isEmpty();
  }

  /** Takes over what another collection holds. */
  void addAll(ErrorCollection other) {
    other.getErrors().forEach(this::addError);
    general.addAll(other.getErrorMessages());
  }

  void refuseIfAny() {
    if (hasAnyErrors()) {
      throw new Refused(Refused.Why.INVALID, general, byField);
    }
  }
}
