package org.sharedoutcomes.sandbox.ao;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import org.sharedoutcomes.sandbox.database.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to the tables what the entities have and they lack. Tables and columns that left the model
 * stay with their rows; the length of a text is never changed.
 */
final class Migration {
  private static final Logger log = LoggerFactory.getLogger(Migration.class);

  private final Connection connection;
  private final Dialect dialect;
  private final Quoting quoting;

  Migration(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    this.quoting = new Quoting(dialect);
  }

  void run(Collection<EntityModel> models) throws SQLException {
    for (EntityModel model : models) {
      Optional<ExistingTable> existing = ExistingTable.read(connection, model.table());
      if (existing.isEmpty()) {
        create(model);
      } else {
        new TableChange(model, existing.get()).run();
      }
    }
    for (EntityModel model : models) {
      ExistingTable table = ExistingTable.read(connection, model.table()).orElseThrow();
      refer(model, table, models);
      index(model, table);
    }
  }

  private void create(EntityModel model) throws SQLException {
    List<String> parts =
        model.all().stream()
            .map(c -> quoting.quoted(c.name()) + " " + c.sqlDefinition(dialect))
            .collect(Collectors.toList());
    model.all().stream()
        .filter(Column::unique)
        .forEach(column -> parts.add("CONSTRAINT " + uniqueConstraint(model, column)));
    parts.add("PRIMARY KEY (%s)".formatted(quoting.quoted(model.key().name())));
    execute("CREATE TABLE %s (%s)", quoting.quoted(model.table()), String.join(", ", parts));
  }

  private String uniqueConstraint(EntityModel model, Column column) {
    return "%s UNIQUE (%s)"
        .formatted(Names.unique(model.table(), column.name()), quoting.quoted(column.name()));
  }

  private void refer(EntityModel model, ExistingTable table, Collection<EntityModel> models)
      throws SQLException {
    for (Column column : model.all()) {
      if (column.references().isPresent() && !table.foreignKeys().contains(column.name())) {
        EntityModel target =
            models.stream()
                .filter(other -> other.type() == column.references().get())
                .findFirst()
                .orElseThrow();
        execute(
            "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)",
            quoting.quoted(model.table()),
            quoting.quoted(Names.foreignKey(model.table(), column.name())),
            quoting.quoted(column.name()),
            quoting.quoted(target.table()),
            quoting.quoted(target.key().name()));
      }
    }
  }

  private void index(EntityModel model, ExistingTable table) throws SQLException {
    Map<String, List<String>> wanted = wantedIndexes(model);
    String ours = Names.indexStart(model.table());
    for (String name : table.indexes().keySet()) {
      if (name.startsWith(ours) && !wanted.containsKey(name)) {
        execute("DROP INDEX %s", quoting.quoted(name));
      }
    }
    for (Map.Entry<String, List<String>> index : wanted.entrySet()) {
      if (!table.indexes().containsKey(index.getKey())) {
        execute(
            "CREATE INDEX %s ON %s (%s)",
            quoting.quoted(index.getKey()),
            quoting.quoted(model.table()),
            index.getValue().stream().map(quoting::quoted).collect(Collectors.joining(", ")));
      }
    }
  }

  private static Map<String, List<String>> wantedIndexes(EntityModel model) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    model.all().stream()
        .filter(Column::indexed)
        .forEach(c -> wanted.put(Names.index(model.table(), c.name()), List.of(c.name())));
    Indexes indexes = model.type().getAnnotation(Indexes.class);
    for (Index index : indexes == null ? new Index[0] : indexes.value()) {
      List<Optional<Column>> columns =
          Arrays.stream(index.methodNames()).map(model::columnOf).toList();
      if (columns.contains(Optional.<Column>empty())) {
        log.warn("Index {} of {} names an unknown method: not made", index.name(), model.type());
      } else {
        wanted.put(
            Names.index(model.table(), index.name().toLowerCase(Locale.ROOT)),
            columns.stream().map(column -> column.orElseThrow().name()).toList());
      }
    }
    return wanted;
  }

  private void execute(String pattern, Object... parts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(pattern.formatted(parts));
    }
  }

  /** What one table lacks. */
  private final class TableChange {
    private final EntityModel model;
    private final ExistingTable existing;
    private final String table;

    TableChange(EntityModel model, ExistingTable existing) {
      this.model = model;
      this.existing = existing;
      this.table = quoting.quoted(model.table());
    }

    void run() throws SQLException {
      for (Column column : model.all()) {
        ExistingColumn old = existing.columns().get(column.name());
        if (old == null) {
          add(column);
        } else if (!column.key()) {
          change(column, old);
        }
        if (column.unique() != existing.uniques().contains(column.name()) && !column.key()) {
          changeUnique(column);
        }
      }
    }

    private void add(Column column) throws SQLException {
      execute(
          "ALTER TABLE %s ADD COLUMN %s %s",
          table, quoting.quoted(column.name()), column.sqlDefinition(dialect));
    }

    private void change(Column column, ExistingColumn old) throws SQLException {
      String alter =
          "ALTER TABLE %s ALTER COLUMN %s ".formatted(table, quoting.quoted(column.name()));
      boolean retyped = old.storage() != column.storage();
      if ((retyped || !old.hasDefaultOf(column)) && old.defaultValue().isPresent()) {
        execute("%s", alter + "DROP DEFAULT");
      }
      if (retyped) {
        String type = column.sqlType(dialect);
        execute(
            "%s",
            dialect == Dialect.H2
                ? alter + "SET DATA TYPE " + type
                : "%sTYPE %s USING %s::%s"
                    .formatted(alter, type, quoting.quoted(column.name()), type));
      }
      if ((retyped || !old.hasDefaultOf(column)) && column.sqlDefault().isPresent()) {
        execute("%s", alter + "SET DEFAULT " + column.sqlDefault().get());
      }
      if (old.notNull() != column.isNotNullInTable()) {
        execute("%s", alter + (column.isNotNullInTable() ? "SET NOT NULL" : "DROP NOT NULL"));
      }
    }

    private void changeUnique(Column column) throws SQLException {
      if (column.unique()) {
        execute("ALTER TABLE %s ADD CONSTRAINT %s", table, uniqueConstraint(model, column));
      } else {
        execute(
            "ALTER TABLE %s DROP CONSTRAINT %s", table, Names.unique(model.table(), column.name()));
      }
    }
  }
}
