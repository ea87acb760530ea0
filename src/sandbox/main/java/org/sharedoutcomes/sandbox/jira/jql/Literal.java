package org.sharedoutcomes.sandbox.jira.jql;

/** One plain value that an operand stands for. */
public sealed interface Literal {
  /** As a person writes it: a name or a key. */
  record Text(String text) implements Literal {}

  /** By its number. */
  record Id(long id) implements Literal {}

  /** No value. */
  record None() implements Literal {}

  /** The literal as text. */
  default String shown() {
    if (this instanceof Text text) {
      return text.text();
    }
    return this instanceof Id id ? Long.toString(id.id()) : "";
  }
}
