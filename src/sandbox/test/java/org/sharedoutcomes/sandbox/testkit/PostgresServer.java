package org.sharedoutcomes.sandbox.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL that lives as long as this JVM, made for tests: it forgets at a power cut. */
public final class PostgresServer {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path bin;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** The one of this JVM, started when first asked for. */
  public static PostgresServer shared() {
    return Holder.SERVER;
  }

  private static final class Holder {
    static final PostgresServer SERVER = start();
  }

  /** The JDBC URL of a new, empty schema: as good as a database for most tests, and faster. */
  public String newSchema() {
    String name = "test" + databases.incrementAndGet();
    make("CREATE SCHEMA " + name);
    return url("postgres") + "&currentSchema=" + name;
  }

  /** The JDBC URL of a new, empty database. */
  public String newDatabase() {
    String name = "test" + databases.incrementAndGet();
    make("CREATE DATABASE " + name);
    return url(name);
  }

  private void make(String sql) {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused: " + sql, e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres&password=any";
  }

  private static PostgresServer start() {
    try {
      PostgresServer server =
          new PostgresServer(
              newestBin(), Files.createTempDirectory(Path.of("/tmp"), "postgres"), freePort());
      server.boot();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newestBin() throws IOException {
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> versions = Files.list(INSTALLED)) {
        var bin =
            versions
                .map(version -> version.resolve("bin"))
                .filter(candidate -> Files.isExecutable(candidate.resolve("initdb")))
                .max(Path::compareTo);
        if (bin.isPresent()) {
          return bin.get();
        }
      }
    }
    throw new IllegalStateException(
        "PostgreSQL is not installed under " + INSTALLED + "; apt-get install postgresql puts it.");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void boot() throws IOException {
    if (isRoot()) {
      run(List.of("chown", "postgres", folder.toString()));
    }
    asPostgres(bin + "/initdb --no-sync -A trust -U postgres -E UTF8 -D " + folder + "/data");
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s -c fsync=off"
                .formatted(port, folder)
            + " -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";
    asPostgres(
        "%s/pg_ctl -w -D %s/data -l %s/log -o '%s' start".formatted(bin, folder, folder, options));
  }

  private void stop() {
    try {
      asPostgres("%s/pg_ctl -D %s/data -m immediate stop".formatted(bin, folder));
      run(List.of("rm", "-rf", folder.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void asPostgres(String command) throws IOException {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(List.of("su", "-s", "/bin/sh", "postgres", "-c"));
    } else {
      words.addAll(List.of("/bin/sh", "-c"));
    }
    words.add("cd " + folder + " && " + command);
    run(words);
  }

  private void run(List<String> command) throws IOException {
    Path output = folder.resolveSibling(folder.getFileName() + ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "PostgreSQL did not start or stop: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts or stops", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
