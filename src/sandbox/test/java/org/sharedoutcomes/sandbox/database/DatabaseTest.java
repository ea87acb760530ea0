package org.sharedoutcomes.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.testkit.TestDatabases;

public class DatabaseTest {
  @Rule public final TemporaryFolder home = new TemporaryFolder();

  @Test
  public void the_embedded_one_keeps_its_rows_over_a_restart() throws SQLException {
    try (Database database = Database.open(null, home.getRoot().toPath())) {
      database.define("CREATE TABLE IF NOT EXISTS T (A INT)", "INSERT INTO T VALUES (7)");
    }
    try (Database database = Database.open("", home.getRoot().toPath())) {
      assertThat(firstNumber(database.jira(), "SELECT A FROM T")).isEqualTo(7);
    }
  }

  @Test
  public void postgres_is_opened_by_its_url() throws SQLException {
    try (Database database = TestDatabases.postgres()) {
      database.define("CREATE TABLE IF NOT EXISTS T (A INT)", "INSERT INTO T VALUES (8)");
      assertThat(database.dialect()).isEqualTo(Dialect.POSTGRESQL);
      assertThat(firstNumber(database.jira(), "SELECT A FROM T")).isEqualTo(8);
    }
  }

  @Test
  public void only_the_plugins_statements_of_this_thread_are_recorded() throws SQLException {
    try (Database database = TestDatabases.h2();
        StatementLog.Recording recording = database.statements().record()) {
      assertThat(firstNumber(database.plugin(), "SELECT 1")).isEqualTo(1);
      assertThat(firstNumber(database.jira(), "SELECT 2")).isEqualTo(2);
      assertThat(recording.statements()).containsExactly("SELECT 1");
      assertThat(database.statements().total()).isEqualTo(1);
    }
  }

  @Test
  public void an_unknown_kind_of_url_is_refused_in_one_sentence() {
    assertThatThrownBy(() -> Database.open("jdbc:oracle:thin:@x", Path.of(".")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessage(
            "The database URL \"jdbc:oracle:thin:@x\" is not supported; it must start with"
                + " jdbc:postgresql: or jdbc:h2:.");
  }

  @Test
  public void an_unreachable_one_is_refused_in_one_sentence_without_its_password() {
    String url = "jdbc:postgresql://127.0.0.1:1/jira?user=u&password=secret";
    assertThatThrownBy(() -> Database.open(url, Path.of(".")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageStartingWith(
            "The database jdbc:postgresql://127.0.0.1:1/jira cannot be used: Connection to")
        .hasMessageEndingWith(".")
        .message()
        .doesNotContain("secret", "\n");
  }

  @Test
  public void a_home_that_cannot_be_a_folder_is_refused_in_one_sentence() throws IOException {
    Path file = home.newFile("home").toPath();
    assertThatThrownBy(() -> Database.open(null, file))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessage("The folder " + file + " cannot be made; choose another with --home.");
  }

  private static int firstNumber(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
