package org.sharedoutcomes.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.database.Database;

public class LoadExportTest {
  @Rule public final TemporaryFolder home = new TemporaryFolder();

  private Database database;
  private Jira jira;

  @Before
  public void open() {
    database = Database.open(null, home.getRoot().toPath());
    jira = Jira.open(database, PluginModules.none(), Clock.systemUTC());
  }

  @After
  public void close() {
    database.close();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(home.getRoot().toPath().resolve(name), content);
  }

  private void isRefused(byte[] content, String reason) throws IOException {
    Path file = file("export.json", content);
    assertThatThrownBy(() -> jira.load(file))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(reason)
        .hasMessageContaining("Give a search page");
    assertThat(jira.isEmpty()).isTrue();
    assertThat(jira.projects().all()).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  public void the_sample_loads_and_says_what_it_found() {
    assertThat(jira.loadSample())
        .isEqualTo(
            "Loaded 121 issues of TIMOB (16 epics; 101 issues in epics, 1 epics are not in the file;"
                + " 4 without priority, 15 without resolution, 35 without fix version).");
    assertThat(jira.issues().all()).hasSize(121);
    assertThat(jira.issues().find("TIMOB-19699").orElseThrow().getFixVersions())
        .allSatisfy(version -> assertThat(version.getReleaseDate()).isNotNull());
  }

  @Test
  public void an_export_of_plain_rest_names_its_epics_by_field_type_or_parent() throws IOException {
    Path file =
        file(
            "plain.json",
            bytes(
                """
                {"issues":[
                 {"id":"1","key":"P-1","fields":{"summary":"E","issuetype":{"name":"Epic","id":"5"}}},
                 {"id":"2","key":"P-2","fields":{"summary":"S","customfield_77":"P-1","customfield_78":"P-9"}},
                 {"id":"3","key":"P-3","fields":{"summary":"T","parent":{"key":"P-1","fields":{"issuetype":{"name":"Epic"}}}}},
                 {"id":"4","key":"P-4","fields":{"summary":"U","parent":{"key":"P-2"},"issuetype":{"name":"Sub-task","subtask":true}},
                  "changelog":{"histories":[{"created":"2020-01-02T03:04:05.000+0100","author":{"name":"ann"},
                   "items":[{"field":"status","fromString":"Open","toString":"Done"}]}]}}],
                 "schema":{"customfield_77":{"custom":"com.pyxis.greenhopper.jira:gh-epic-link"}}}
                """));
    jira.load(file);
    assertThat(jira.issues().find("P-2").orElseThrow().epicKey()).isEqualTo("P-1");
    assertThat(jira.issues().find("P-3").orElseThrow().epicKey()).isEqualTo("P-1");
    StoredIssue subTask = jira.issues().find("P-4").orElseThrow();
    assertThat(subTask.epicKey()).isNull();
    assertThat(subTask.getParentObject().getKey()).isEqualTo("P-2");
    assertThat(subTask.data().history().get(0).author()).isEqualTo("ann");
    assertThat(subTask.data().history().get(0).items().get(0).toText()).isEqualTo("Done");
  }

  @Test
  public void what_is_no_export_is_refused_with_a_reason_and_nothing_is_stored()
      throws IOException {
    isRefused(bytes(""), "is empty");
    isRefused(bytes("hello"), "is not JSON");
    isRefused(bytes("[1,2]"), "is not a search page");
    isRefused(bytes("{\"key\":\"A-1\",\"fields\":{}}"), "is not a search page");
    isRefused(bytes("{\"issues\":[{\"id\":1}]}"), "is not a search page");
    isRefused(bytes("{\"issues\":[]}"), "holds no issue");
    isRefused(bytes("{\"issues\":[{\"key\":\"A-1\",\"fields\":{}},"), "is truncated");
    isRefused(
        bytes("{\"issues\":[{\"key\":\"A-1\",\"fields\":{\"created\":\"tomorrow\"}}]}"),
        "which is none");
  }

  @Test
  public void a_truncated_archive_is_refused() throws IOException {
    try (InputStream sample =
        getClass().getResourceAsStream("/sample/timob-sample.search.json.gz")) {
      byte[] all = sample.readAllBytes();
      isRefused(Arrays.copyOf(all, all.length / 2), "is truncated");
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(text)) {
      zipped.write(bytes("not json"));
    }
    isRefused(text.toByteArray(), "is not JSON");
  }

  @Test
  public void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> jira.load(Path.of("/nowhere/at-all.json")))
        .isInstanceOf(UnreadableExport.class)
        .hasMessageStartingWith("There is no readable file /nowhere/at-all.json.");
  }

  /** Runs where the real exports lie beside the project, or {@code exports} names their folder. */
  @Test
  public void the_real_exports_load_whole() {
    Path folder = Path.of(System.getProperty("exports", "../../../shared/data/jira"));
    Path timob = folder.resolve("titanium-timob.search.json.gz");
    assumeTrue(Files.isRegularFile(timob));
    assertThat(jira.load(timob))
        .startsWith(
            "Loaded 5,253 issues of TIMOB (109 epics; 771 issues in epics,"
                + " 18 epics are not in the file; 229 without priority,");
    assertThat(jira.load(timob)).startsWith("Kept the issues");
  }

  @Test
  public void an_export_without_priorities_and_versions_loads() {
    Path folder = Path.of(System.getProperty("exports", "../../../shared/data/jira"));
    Path inbox = folder.resolve("titanium-ac-inbox.search.json.gz");
    assumeTrue(Files.isRegularFile(inbox));
    assertThat(jira.load(inbox)).startsWith("Loaded 600 issues of AC (1 epics;");
  }
}
