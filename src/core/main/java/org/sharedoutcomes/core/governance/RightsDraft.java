package org.sharedoutcomes.core.governance;

import java.util.List;

/**
 * Decision rights as typed: people by login name, functions by key or name; {@code user:} or {@code
 * function:} before a name says which is meant. Anything may be absent or wrong.
 *
 * @param ownTypes null to leave them as they are
 */
public record RightsDraft(List<Row> rows, List<String> ownTypes) {
  /** One row as typed; only one person may be accountable, but any number can be typed. */
  public record Row(
      String type,
      List<String> accountable,
      List<String> responsible,
      List<String> consulted,
      List<String> informed) {
    public Row {
      type = type == null ? "" : type.strip();
      accountable = named(accountable);
      responsible = named(responsible);
      consulted = named(consulted);
      informed = named(informed);
    }
  }

  public RightsDraft {
    rows = rows == null ? List.of() : rows;
  }

  private static List<String> named(List<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .filter(value -> value != null && !value.isBlank())
            .map(String::strip)
            .distinct()
            .toList();
  }
}
