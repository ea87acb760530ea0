package org.sharedoutcomes.sandbox.jira.jql;

/** A field to order by; Jira's own direction for the field where none is written. */
public record Sort(String field, Direction direction) {
  /** Which end comes first. */
  public enum Direction {
    ASC,
    DESC,
    DEFAULT
  }

  @Override
  public String toString() {
    String name = field.matches("cf\\[\\d+\\]") ? field : Quoting.quoted(field);
    return direction == Direction.DEFAULT ? name : name + " " + direction;
  }
}
