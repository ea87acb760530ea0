package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/** One value of a condition: a number or a text. */
public class QueryLiteral {
  private final Long number;
  private final String text;

  public QueryLiteral(Operand operand, Long value) {
    number = value;
    text = null;
  }

  public QueryLiteral(Operand operand, String value) {
    number = null;
    text = value;
  }

  public Long getLongValue() {
    return number;
  }

  public String getStringValue() {
    return text;
  }
}
