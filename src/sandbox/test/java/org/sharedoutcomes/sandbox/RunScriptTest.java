package org.sharedoutcomes.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The script that people start, in a place where nothing is built and some tool is missing. */
public class RunScriptTest {
  private static final List<String> BASIC =
      List.of("bash", "dirname", "sed", "find", "cat", "mktemp", "touch", "rm");
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path script;
  private Path tools;

  private record Ended(int status, String output) {}

  @Before
  public void prepare() throws IOException {
    script = Files.copy(Path.of("../../run"), folder.getRoot().toPath().resolve("run"));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    tools = folder.newFolder("bin").toPath();
    for (String tool : BASIC) {
      Path place =
          Stream.of("/bin", "/usr/bin")
              .map(directory -> Path.of(directory, tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), place);
    }
  }

  @Test
  public void a_missing_jdk_is_named() throws Exception {
    refused("A JDK 17 or newer is missing: install one, or point JAVA_HOME at it.");
  }

  @Test
  public void an_old_jdk_is_named() throws Exception {
    jdk("11.0.2");
    refused("The JDK is version 11; 17 or newer is needed.");
  }

  @Test
  public void a_missing_maven_is_named() throws Exception {
    jdk("21");
    refused("Maven is missing: install Maven 3.8.7 or newer.");
  }

  @Test
  public void a_missing_node_is_named() throws Exception {
    jdk("17.0.9");
    tool("mvn", "exit 1");
    refused("Node is missing: install Node 20 or newer, with npm.");
  }

  @Test
  public void an_old_node_is_named() throws Exception {
    jdk("17.0.9");
    tool("mvn", "exit 1");
    tool("npm", "exit 1");
    tool("node", "echo v18.2.0");
    refused("Node is version 18; 20 or newer is needed.");
  }

  @Test
  public void a_failed_build_ends_it() throws Exception {
    jdk("17.0.9");
    tool("mvn", "echo broken; exit 1");
    tool("npm", "exit 1");
    tool("node", "echo v20.1.0");
    Ended ended = run();
    assertThat(ended.output()).contains("broken", "The build failed");
    assertThat(ended.status()).isEqualTo(1);
  }

  private void refused(String sentence) throws Exception {
    Ended ended = run();
    assertThat(ended.output().strip()).isEqualTo(sentence);
    assertThat(ended.status()).isEqualTo(1);
  }

  private void jdk(String version) throws IOException {
    tool("java", "exit 1");
    tool("javac", "echo javac " + version);
  }

  private void tool(String name, String body) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + body + "\n", UTF_8);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ended run() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/bash", script.toString());
    builder.environment().put("PATH", tools.toString());
    builder.environment().remove("JAVA_HOME");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
