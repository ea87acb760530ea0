package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;

/** A call of a function in a query. */
public final class FunctionOperand implements Operand {
  private final String name;
  private final List<String> args;

  public FunctionOperand(String name, Collection<String> args) {
    this.name = name;
    this.args = List.copyOf(args);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDisplayString() {
    return name + "(" + String.join(", ", args) + ")";
  }

  public List<String> getArgs() {
    return args;
  }
}
