package org.sharedoutcomes.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.Sandbox;

/**
 * Prints how long 10,000 and 100,000 readings take by REST, sent once and sent again, beside a
 * plain JDBC batch of the same columns into one table with the same index on the same PostgreSQL.
 * All checks are on. The memory is the most that the heap held above what it held before, client
 * and server together, garbage included.
 */
public final class MeasureIngestion {
  private static final String REST = "/rest/shared-outcomes/1.0";
  private static final int BATCH = 1000;
  private static final int[] SIZES = {10_000, 100_000};
  private static final int ROUNDS = 3;

  private MeasureIngestion() {}

  /**
   * Measures.
   *
   * @param args the JDBC address of an empty PostgreSQL database, with user and password
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    if (args.length != 1 || !args[0].startsWith("jdbc:postgresql:")) {
      System.err.println("Give the JDBC address of an empty PostgreSQL database.");
      System.exit(2);
    }
    Path home = Files.createTempDirectory("measure");
    try (Sandbox sandbox =
        Sandbox.builder()
            .plugin(Path.of(System.getProperty("plugin")))
            .data(GeneratedExport.write(20))
            .database(args[0])
            .home(home)
            .port(0)
            .start()) {
      Client client = new Client(sandbox.url().toString());
      client.send("POST", REST + "/programmes", programme());
      warmUp(client, args[0]);
      System.out.println("| readings | way | ms | readings/s | times a batch | heap MB |");
      System.out.println("|---|---|---|---|---|---|");
      for (int size : SIZES) {
        measure(client, args[0], size);
      }
    }
  }

  /** Does something and says how long it took. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, InterruptedException, SQLException;
  }

  private record Cost(long millis, long megabytes) {}

  private static Cost cost(Work work) throws IOException, InterruptedException, SQLException {
    try (Heap heap = new Heap()) {
      long start = System.nanoTime();
      work.run();
      return new Cost((System.nanoTime() - start) / 1_000_000, heap.peakMegabytes());
    }
  }

  private static void warmUp(Client client, String database)
      throws IOException, InterruptedException, SQLException {
    for (int round = 0; round < ROUNDS; round++) {
      outcome(client, "warm-" + round);
      send(client, "warm-" + round, 10_000, Rows.Kind.CSV);
      send(client, "warm-" + round, 10_000, Rows.Kind.JSON);
      batch(database, 10_000);
    }
  }

  private static void measure(Client client, String database, int size)
      throws IOException, InterruptedException, SQLException {
    Cost batch = cost(() -> batch(database, size));
    print(size, "plain JDBC batch", batch, batch);
    for (Rows.Kind kind : Rows.Kind.values()) {
      String key = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + size;
      outcome(client, key);
      print(size, kind + " by REST", cost(() -> send(client, key, size, kind)), batch);
      print(size, kind + ", each restated", cost(() -> send(client, key, size, kind)), batch);
    }
  }

  private static void print(int size, String way, Cost cost, Cost batch) {
    System.out.printf(
        "| %,d | %s | %,d | %,d | %.2f | %d |%n",
        size,
        way,
        cost.millis(),
        size * 1000L / Math.max(1, cost.millis()),
        (double) cost.millis() / batch.millis(),
        cost.megabytes());
  }

  private static void send(Client client, String key, int size, Rows.Kind kind)
      throws IOException, InterruptedException {
    String answer =
        client.stream(
            REST + "/outcomes/" + key + "/readings", kind.type(), () -> new Rows(kind, size));
    if (!answer.contains("\"accepted\":" + size + ",")) {
      throw new IOException("not all were accepted: " + answer);
    }
  }

  private static void batch(String database, int size) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE IF EXISTS plain_batch");
        statement.execute(
            "CREATE TABLE plain_batch (id SERIAL PRIMARY KEY, outcome VARCHAR(255) NOT NULL,"
                + " at_millis BIGINT NOT NULL, amount VARCHAR(255) NOT NULL, confidence INTEGER,"
                + " note VARCHAR(450), author VARCHAR(255), known_millis BIGINT NOT NULL)");
        statement.execute("CREATE INDEX plain_moment ON plain_batch (outcome, at_millis)");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO plain_batch (outcome, at_millis, amount, confidence, note, author,"
                  + " known_millis) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        for (int row = 0; row < size; row++) {
          insert.setString(1, "plain");
          insert.setLong(2, Rows.millis(row));
          insert.setString(3, new BigDecimal(Rows.value(row)).toString());
          insert.setNull(4, Types.INTEGER);
          insert.setNull(5, Types.VARCHAR);
          insert.setString(6, "admin");
          insert.setLong(7, Rows.millis(size));
          insert.addBatch();
          if (row % BATCH == BATCH - 1) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  private static Map<String, Object> programme() {
    return Map.of(
        "key",
        "LOAD",
        "name",
        "Load",
        "projects",
        List.of("LOAD"),
        "functions",
        List.of(Map.of("key", "product", "name", "Product", "group", "product")));
  }

  private static void outcome(Client client, String key) throws IOException, InterruptedException {
    client.send(
        "POST",
        REST + "/outcomes",
        Map.of(
            "key",
            key,
            "programme",
            "LOAD",
            "name",
            "Outcome " + key,
            "narrative",
            "Somebody is better off.",
            "owner",
            "paula",
            "metric",
            Map.of("unit", "requests", "direction", "up"),
            "targets",
            List.of(Map.of("quarter", "2026-Q4", "value", 50))));
  }
}
