package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import org.sharedoutcomes.evidence.Evidence;

/** A condition on one field. */
@Evidence("P113")
public interface TerminalClause extends Clause {
  @Evidence("MEM")
  Operand getOperand();
}
