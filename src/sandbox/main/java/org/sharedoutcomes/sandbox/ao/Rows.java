package org.sharedoutcomes.sandbox.ao;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.sharedoutcomes.sandbox.database.Dialect;
import org.sharedoutcomes.sandbox.database.Transactions;

/** Reads and writes rows, one statement at a time. */
final class Rows {
  private final Transactions transactions;
  private final Quoting quoting;

  Rows(Transactions transactions, Dialect dialect) {
    this.transactions = transactions;
    this.quoting = new Quoting(dialect);
  }

  /** Sees the current row of a result. */
  @FunctionalInterface
  interface Reader {
    void read(Map<String, Object> values);
  }

  /** Adds a row and answers its key. */
  Object insert(EntityModel model, Map<String, Object> given) throws SQLException {
    return transactions.withConnection(
        connection -> {
          Map<String, Object> values = new HashMap<>(given);
          Column key = model.key();
          boolean generated = key.autoIncrement() && !values.containsKey(key.name());
          if (generated && quoting.dialect() == Dialect.POSTGRESQL) {
            values.put(key.name(), nextKey(connection, model));
            generated = false;
          }
          List<String> names = List.copyOf(values.keySet());
          try (PreparedStatement statement =
              connection.prepareStatement(
                  insertSql(model, names),
                  generated ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS)) {
            bindAll(statement, model, names, values);
            statement.executeUpdate();
            return generated ? generatedKey(statement, key) : values.get(key.name());
          }
        });
  }

  private String insertSql(EntityModel model, List<String> names) {
    String table = "INSERT INTO " + quoting.quoted(model.table());
    if (names.isEmpty()) {
      return table + " DEFAULT VALUES";
    }
    return "%s (%s) VALUES (%s)"
        .formatted(
            table,
            names.stream().map(quoting::quoted).collect(Collectors.joining(", ")),
            marks(names.size()));
  }

  private Object nextKey(Connection connection, EntityModel model) throws SQLException {
    String sequence = model.table() + "_" + model.key().name() + "_seq";
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT NEXTVAL('\"" + sequence + "\"')");
        ResultSet result = statement.executeQuery()) {
      result.next();
      return Values.read(result, 1, model.key());
    }
  }

  private static Object generatedKey(PreparedStatement statement, Column key) throws SQLException {
    try (ResultSet keys = statement.getGeneratedKeys()) {
      keys.next();
      return Values.read(keys, 1, key);
    }
  }

  /** Writes those columns of the row with that key; a row that is gone goes unnoticed. */
  void update(EntityModel model, Object key, Map<String, Object> values) throws SQLException {
    List<String> names = List.copyOf(values.keySet());
    String sets =
        names.stream().map(name -> quoting.quoted(name) + " = ?").collect(Collectors.joining(", "));
    transactions.withConnection(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "UPDATE %s SET %s WHERE %s = ?"
                      .formatted(
                          quoting.quoted(model.table()),
                          sets,
                          quoting.quoted(model.key().name())))) {
            bindAll(statement, model, names, values);
            Values.bindStored(statement, names.size() + 1, model.key(), key);
            return statement.executeUpdate();
          }
        });
  }

  /** Reads these columns of all rows that the query finds. */
  void select(EntityModel model, Collection<Column> columns, Query query, Reader reader)
      throws SQLException {
    List<Column> read = List.copyOf(columns);
    transactions.withConnection(
        connection -> {
          Condition condition = ConditionParser.parse(query.getWhereClause(), model, quoting);
          String sql =
              "SELECT "
                  + read.stream()
                      .map(column -> quoting.quoted(column.name()))
                      .collect(Collectors.joining(", "))
                  + " FROM "
                  + quoting.quoted(model.table())
                  + condition.behindWhere()
                  + Ordering.behindOrderBy(query.getOrderClause(), quoting)
                  + page(query);
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bindConditions(statement, condition, query.getWhereParams());
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                reader.read(row(rows, read));
              }
            }
          }
          return null;
        });
  }

  private static String page(Query query) {
    return (query.getLimit() >= 0 ? " LIMIT " + query.getLimit() : "")
        + (query.getOffset() > 0 ? " OFFSET " + query.getOffset() : "");
  }

  private static Map<String, Object> row(ResultSet rows, List<Column> columns) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i).name(), Values.read(rows, i + 1, columns.get(i)));
    }
    return values;
  }

  int count(EntityModel model, Query query) throws SQLException {
    return transactions.withConnection(
        connection -> {
          Condition condition = ConditionParser.parse(query.getWhereClause(), model, quoting);
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT COUNT(*) FROM "
                      + quoting.quoted(model.table())
                      + condition.behindWhere()
                      + Ordering.behindOrderBy(query.getOrderClause(), quoting))) {
            bindConditions(statement, condition, query.getWhereParams());
            try (ResultSet result = statement.executeQuery()) {
              result.next();
              return result.getInt(1);
            }
          }
        });
  }

  /** Deletes what the condition meets and answers how many rows it was. */
  int delete(EntityModel model, String criteria, Object... params) throws SQLException {
    return transactions.withConnection(
        connection -> {
          Condition condition = ConditionParser.parse(criteria, model, quoting);
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "DELETE FROM " + quoting.quoted(model.table()) + condition.behindWhere())) {
            bindConditions(statement, condition, params);
            return statement.executeUpdate();
          }
        });
  }

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static void bindAll(
      PreparedStatement statement,
      EntityModel model,
      List<String> names,
      Map<String, Object> values)
      throws SQLException {
    for (int i = 0; i < names.size(); i++) {
      Values.bindStored(statement, i + 1, model.column(names.get(i)), values.get(names.get(i)));
    }
  }

  private static void bindConditions(
      PreparedStatement statement, Condition condition, Object... params) throws SQLException {
    List<java.util.Optional<Column>> compared = new ArrayList<>(condition.compared());
    for (int i = 0; i < params.length; i++) {
      Values.bindCompared(
          statement,
          i + 1,
          i < compared.size() ? compared.get(i) : java.util.Optional.empty(),
          params[i]);
    }
  }
}
