package org.sharedoutcomes.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The command line, as a process of its own: one sentence on what is wrong, and a status. */
public class MainIT {
  private static final Path PLUGIN = Path.of(System.getProperty("plugin.jar"));
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private record Ended(int status, String out, String err) {}

  @Test
  public void it_serves_and_stops_at_a_signal() throws Exception {
    Process process = begin("--port", "0").start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith("Jira sandbox ready: ")) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      URI url = URI.create(line.substring("Jira sandbox ready: ".length()));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/rest/api/2/serverInfo")).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  public void an_unknown_option_is_named() throws Exception {
    refused("There is no option \"--prot\"; ./run --help lists them.", "--prot", "1");
  }

  @Test
  public void a_missing_file_is_named() throws Exception {
    refused("There is no file " + path("missing.json") + ".", "--data", "missing.json");
  }

  @Test
  public void a_truncated_file_is_refused_and_nothing_of_it_is_kept() throws Exception {
    byte[] whole;
    try (InputStream sample =
        MainIT.class.getResourceAsStream("/sample/timob-sample.search.json.gz")) {
      whole = sample.readAllBytes();
    }
    Files.write(path("cut.json.gz"), Arrays.copyOf(whole, whole.length / 2));
    refused("cut.json.gz", "--data", "cut.json.gz");

    byte[] text = new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes();
    Files.write(path("cut.json"), Arrays.copyOf(text, text.length / 2));
    refused("cut.json", "--data", "cut.json");
    assertThat(Files.size(path("home").resolve("database.mv.db"))).isPositive();
    try (Sandbox after = Sandbox.builder().home(path("home")).port(0).empty().start()) {
      assertThat(after.jira().isEmpty()).isTrue();
    }
  }

  @Test
  public void a_taken_port_is_named() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      refused("Port " + taken.getLocalPort() + " is taken", "--port", "" + taken.getLocalPort());
    }
  }

  @Test
  public void a_database_that_is_not_there_is_named() throws Exception {
    refused(
        "The database jdbc:postgresql://localhost:1/none cannot be used",
        "--database",
        "jdbc:postgresql://localhost:1/none");
  }

  @Test
  public void help_lists_every_option() throws Exception {
    Ended ended = run("--help");
    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("--port", "--data", "--database", "--home", "--fresh");
  }

  private void refused(String sentence, String... arguments) throws Exception {
    Ended ended = run(arguments);
    assertThat(ended.err()).contains(sentence).doesNotContain("\tat ");
    assertThat(ended.err().strip().lines()).hasSize(1);
    assertThat(ended.status()).isEqualTo(1);
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    Path out = folder.newFile().toPath();
    Path err = folder.newFile().toPath();
    Process process =
        begin(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private ProcessBuilder begin(String... arguments) {
    Path sandbox = PLUGIN.getParent().getParent();
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dsandbox.plugin=" + PLUGIN,
                "-Dsandbox.home=" + path("home"),
                "-Dsandbox.caller=" + folder.getRoot(),
                "-cp",
                sandbox.resolve("sandbox.jar") + ":" + sandbox.resolve("lib") + "/*",
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private Path path(String name) {
    return folder.getRoot().toPath().resolve(name);
  }
}
