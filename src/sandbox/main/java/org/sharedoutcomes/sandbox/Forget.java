package org.sharedoutcomes.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.sandbox.database.Database;

/** Throws away what an earlier sandbox left: its database files, or its tables on a server. */
final class Forget {
  private Forget() {}

  static void everything(String databaseUrl, Path home) {
    if (databaseUrl != null) {
      tables(databaseUrl, home);
      return;
    }
    if (!Files.isDirectory(home)) {
      return;
    }
    try (Stream<Path> files = Files.list(home)) {
      for (Path file : files.filter(Forget::isOurs).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files in " + home + " cannot be deleted", e);
    }
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().endsWith(".db") && Files.isRegularFile(file);
  }

  private static void tables(String databaseUrl, Path home) {
    try (Database database = Database.open(databaseUrl, home);
        Connection connection = database.jira().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : ours(connection)) {
        statement.execute("DROP TABLE \"" + table + "\" CASCADE");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be dropped", e);
    }
  }

  private static List<String> ours(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (found.next()) {
        String name = found.getString("TABLE_NAME");
        if (name.matches("(?i)(AO_[0-9A-F]{6}_|SANDBOX_|JIRA_).*")) {
          tables.add(name);
        }
      }
    }
    return tables;
  }
}
