package org.sharedoutcomes.sandbox.jira.jql;

/** How a field is compared. */
public enum Operator {
  EQUALS("="),
  NOT_EQUALS("!="),
  LIKE("~"),
  NOT_LIKE("!~"),
  IN("in"),
  NOT_IN("not in"),
  IS("is"),
  IS_NOT("is not"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** As it is written in a query. */
  public String sign() {
    return sign;
  }

  /** The operator that holds where this one does not, empty values apart. */
  public Operator opposite() {
    return switch (this) {
      case EQUALS -> NOT_EQUALS;
      case NOT_EQUALS -> EQUALS;
      case LIKE -> NOT_LIKE;
      case NOT_LIKE -> LIKE;
      case IN -> NOT_IN;
      case NOT_IN -> IN;
      case IS -> IS_NOT;
      case IS_NOT -> IS;
      case LESS -> GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> GREATER;
      case GREATER -> LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> LESS;
    };
  }

  boolean isNegative() {
    return this == NOT_EQUALS || this == NOT_LIKE || this == NOT_IN || this == IS_NOT;
  }

  boolean isRelational() {
    return this == LESS || this == LESS_OR_EQUAL || this == GREATER || this == GREATER_OR_EQUAL;
  }

  boolean isTextual() {
    return this == LIKE || this == NOT_LIKE;
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  /** Whether a comparison result, as of {@link Comparable}, satisfies this relation. */
  boolean holds(int comparison) {
    return switch (this) {
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      default -> throw new IllegalStateException(sign + " is no relation");
    };
  }
}
