package com.atlassian.query.operand;

import org.sharedoutcomes.evidence.Evidence;

/** What a field is compared with. */
@Evidence("P113")
public interface Operand {
  @Evidence("MEM")
  String getName();

  @Evidence("MEM")
  String getDisplayString();
}
