package org.sharedoutcomes.sandbox.ao;

import java.util.List;
import java.util.Optional;

/**
 * A where clause that is right on every database.
 *
 * @param sql its text with quoted columns
 * @param compared for each {@code ?} the column it is compared with, if the entity has it
 */
record Condition(String sql, List<Optional<Column>> compared) {
  static final Condition NONE = new Condition("", List.of());

  /** The clause behind its WHERE, or nothing. */
  String behindWhere() {
    return sql.isEmpty() ? "" : " WHERE " + sql;
  }
}
