package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.sandbox.walk.Client.SO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.Sandbox;
import org.sharedoutcomes.sandbox.walk.Client.Reply;

/** Outcomes measured from an export's issues, compared with a count of the file itself. */
public class JqlMetricIT {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
  private static final String OUTCOME = SO + "/outcomes/bugs-per-week";
  private static Sandbox sandbox;
  private static Client admin;

  @BeforeClass
  public static void start() throws IOException {
    sandbox = Client.sandbox(FOLDER.newFolder().toPath()).data(Client.SAMPLE).start();
    admin = Client.of(sandbox, "admin");
    admin.post(
        SO + "/programmes",
        """
        {"key": "BUGS", "name": "Bugs", "projects": ["TIMOB"],
         "functions": [{"key": "product", "name": "Product", "group": "product"}]}
        """);
    outcome("bugs-per-week");
    outcome("all-bugs");
  }

  private static void outcome(String key) {
    Reply made =
        admin.post(
            SO + "/outcomes",
            """
            {"key": "%s", "programme": "BUGS", "name": "Fewer bugs", "narrative": "Less trouble",
             "stage": "retention", "kind": "outcome", "timing": "lagging",
             "metric": {"unit": "bugs", "direction": "down", "grain": "week"}, "owner": "paula",
             "influencers": ["product"], "targets": [{"quarter": "2030-Q1", "value": 1}]}
            """
                .formatted(key));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  @AfterClass
  public static void stop() {
    sandbox.close();
  }

  /** Bugs created per ISO week in UTC, by the week's Sunday, counted in the file. */
  private static Map<String, Integer> counted() throws IOException {
    JsonNode issues;
    try (InputStream file = new GZIPInputStream(Files.newInputStream(Client.SAMPLE))) {
      issues = new ObjectMapper().readTree(file).get("issues");
    }
    Map<String, Integer> weeks = new TreeMap<>();
    for (JsonNode issue : issues) {
      JsonNode fields = issue.get("fields");
      if (fields.get("issuetype").get("name").asText().equals("Bug")) {
        LocalDate day =
            OffsetDateTime.parse(fields.get("created").asText(), MOMENT)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        weeks.merge(
            day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).toString(), 1, Integer::sum);
      }
    }
    return weeks;
  }

  @Test
  public void bugs_created_per_week_are_what_the_file_says_for_every_week() throws IOException {
    Client paula = admin.as("paula");
    Reply defined =
        paula.put(OUTCOME + "/jql-metric", "{\"jql\": \"type = Bug\", \"per\": \"created\"}");
    assertThat(defined.status()).as(defined.text()).isEqualTo(200);
    JsonNode run = paula.post(OUTCOME + "/jql-metric/runs?past=true", "{}").json();
    assertThat(run.get("error").asText()).isEmpty();
    Map<String, Integer> counted = counted();
    assertThat(counted).hasSizeGreaterThan(10);
    LocalDate week = LocalDate.parse(counted.keySet().iterator().next());
    Map<String, Integer> measured = new TreeMap<>();
    for (JsonNode reading : paula.get(OUTCOME + "/readings?maxResults=1000").json().get("values")) {
      measured.put(reading.get("at").asText().substring(0, 10), reading.get("value").intValue());
      assertThat(reading.get("by").asText()).isEqualTo("paula");
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    int weeks = 0;
    for (; week.isBefore(today); week = week.plusWeeks(1)) {
      String sunday = week.toString();
      assertThat(measured.get(sunday)).as(sunday).isEqualTo(counted.getOrDefault(sunday, 0));
      weeks++;
    }
    assertThat(measured).hasSize(weeks);
    assertThat(run.get("written").asInt()).isEqualTo(weeks);
    assertThat(paula.post(OUTCOME + "/jql-metric/runs?past=true", "{}").json().get("written"))
        .hasToString("0");
  }

  @Test
  public void the_value_is_the_users_own_count_and_the_log_says_who_and_how_long() {
    Client paula = admin.as("paula");
    String path = SO + "/outcomes/all-bugs/jql-metric";
    paula.put(path, "{\"jql\": \"type = Bug\", \"every\": \"hourly\"}");
    JsonNode run = paula.post(path + "/runs", "{}").json();
    assertThat(run.get("value").asInt())
        .isEqualTo(paula.search("type = Bug").json().get("total").asInt());
    JsonNode log = paula.get(path + "/runs").json().get("values").get(0);
    assertThat(log.get("runAs").asText()).isEqualTo("paula");
    assertThat(log.get("startedBy").asText()).isEqualTo("paula");
    assertThat(log.get("milliseconds").asLong()).isNotNegative();
    assertThat(paula.get("/plugins/servlet/shared-outcomes/outcomes/all-bugs/jira").text())
        .contains("As Paula Product, started by Paula Product");
  }

  @Test
  public void what_is_no_query_and_who_may_not_are_told_so() {
    Client paula = admin.as("paula");
    Reply wrong = paula.put(OUTCOME + "/jql-metric", "{\"jql\": \"nofield = 1\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.fields()).containsExactly("jql");
    assertThat(
            paula
                .put(OUTCOME + "/jql-metric", "{\"jql\": \"type = Bug\", \"runAs\": \"max\"}")
                .status())
        .isEqualTo(403);
    assertThat(admin.as("dev").put(OUTCOME + "/jql-metric", "{\"jql\": \"type = Bug\"}").status())
        .isEqualTo(403);
    assertThat(admin.as("guest").get(OUTCOME + "/jql-metric").status()).isEqualTo(403);
    assertThat(admin.nobody().get(OUTCOME + "/jql-metric").status()).isEqualTo(401);
  }
}
