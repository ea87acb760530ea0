package org.sharedoutcomes.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.sal.StoredSettings;
import org.sharedoutcomes.sandbox.testkit.PostgresServer;

public class ForgetTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void an_embedded_database_is_gone_and_other_files_stay() throws Exception {
    Path home = folder.getRoot().toPath();
    Path other = Files.writeString(home.resolve("notes.txt"), "mine");
    settle(null, home);
    Forget.everything(null, home);
    assertThat(setting(null, home)).isNull();
    assertThat(other).exists();
  }

  @Test
  public void a_server_loses_the_sandboxs_tables_and_no_other() throws Exception {
    String url = PostgresServer.shared().newDatabase();
    Path home = folder.getRoot().toPath();
    settle(url, home);
    try (Database database = Database.open(url, home);
        Connection connection = database.jira().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE SOMEBODY_ELSES (ID INT)");
    }
    Forget.everything(url, home);
    assertThat(setting(url, home)).isNull();
    try (Database database = Database.open(url, home);
        Connection connection = database.jira().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT COUNT(*) FROM SOMEBODY_ELSES").next()).isTrue();
    }
  }

  private static void settle(String url, Path home) throws SQLException, IOException {
    try (Database database = Database.open(url, home)) {
      new StoredSettings(database).createGlobalSettings().put("key", "value");
    }
    assertThat(setting(url, home)).isEqualTo("value");
  }

  private static Object setting(String url, Path home) {
    try (Database database = Database.open(url, home)) {
      return new StoredSettings(database).createGlobalSettings().get("key");
    }
  }
}
