package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;
import org.sharedoutcomes.evidence.Evidence;

/** One value of a condition. */
@Evidence("P113")
public class QueryLiteral {
  public QueryLiteral(Operand operand, Long value) {}

  @Evidence("MEM")
  public QueryLiteral(Operand operand, String value) {}

  @Evidence("MEM")
  public Long getLongValue() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  public String getStringValue() {
    throw new UnsupportedOperationException("signature only");
  }
}
