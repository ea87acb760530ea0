package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** A call of a function in a query. */
@Evidence("P113")
public final class FunctionOperand implements Operand {
  @Evidence("MEM")
  public FunctionOperand(String name, Collection<String> args) {}

  @Evidence("MEM")
  @Override
  public String getName() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  @Override
  public String getDisplayString() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  public List<String> getArgs() {
    throw new UnsupportedOperationException("signature only");
  }
}
