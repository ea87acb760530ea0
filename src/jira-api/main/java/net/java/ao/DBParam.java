package net.java.ao;

import org.sharedoutcomes.evidence.Evidence;

/** A column and the value it gets in a new row. */
@Evidence("S11")
public class DBParam {
  private final String field;
  private final Object value;

  public DBParam(String field, Object value) {
    this.field = field;
    this.value = value;
  }

  public String getField() {
    return field;
  }

  public Object getValue() {
    return value;
  }
}
