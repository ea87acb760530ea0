package org.sharedoutcomes.sandbox.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A public Jira client from npm works against the sandbox as against Jira. */
public class JiraClientIT {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void it_logs_in_searches_creates_edits_moves_and_comments()
      throws IOException, InterruptedException {
    Path client = folder.newFolder().toPath();
    for (String file : List.of("package.json", "package-lock.json", "walk.mjs")) {
      Files.copy(Path.of("test/client", file), client.resolve(file));
    }
    run(client, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    try (Walk walk = new Walk(folder.newFolder().toPath())) {
      String said = run(client, "node", "walk.mjs", walk.url(), "dev", "TIMOB");
      assertThat(said).endsWith("walked\n");
    }
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    File output = File.createTempFile("said", ".txt", folder.toFile());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroy();
    String said = Files.readString(output.toPath());
    assertThat(ended && process.exitValue() == 0).as(said).isTrue();
    return said;
  }
}
