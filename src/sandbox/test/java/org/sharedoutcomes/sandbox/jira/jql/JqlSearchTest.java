package org.sharedoutcomes.sandbox.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.database.Database;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.PluginModules;
import org.sharedoutcomes.sandbox.jira.Step;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.UserData;

/** Queries on real issues, each compared with the same condition written in Java. */
public class JqlSearchTest {
  @ClassRule public static final TemporaryFolder HOME = new TemporaryFolder();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static Database database;
  private static Jira jira;
  private static JqlSearch search;

  @BeforeClass
  public static void load() {
    database = Database.open(null, HOME.getRoot().toPath());
    jira = Jira.open(database, PluginModules.none(), CLOCK);
    jira.loadSample();
    search = new JqlSearch(jira);
  }

  @AfterClass
  public static void close() {
    database.close();
  }

  @Test
  public void fields_of_choices_find_what_the_issues_hold() {
    same("project = TIMOB", issue -> true);
    same("project = \"Titanium SDK/CLI\" and type = Epic", i -> i.type().name().equals("Epic"));
    same("status = Done", i -> i.status().equals(Step.DONE.getId()));
    same("statusCategory != Done", i -> !i.status().equals(Step.DONE.getId()));
    same("resolution = Unresolved", i -> i.resolution() == null);
    same("resolution is not EMPTY", i -> i.resolution() != null);
    same("priority is EMPTY", i -> i.priority() == null);
    same("fixVersion is EMPTY", i -> i.fixVersions().isEmpty());
    same(
        "labels is not EMPTY and component is EMPTY",
        i -> !i.labels().isEmpty() && i.components().isEmpty());
  }

  @Test
  public void each_priority_version_and_label_finds_its_own() {
    for (IssueData.Choice priority : jira.projects().priorities()) {
      same("priority = \"" + priority.name() + "\"", i -> priority.equals(i.priority()));
      same(
          "priority != \"" + priority.name() + "\"",
          i -> i.priority() != null && !priority.equals(i.priority()));
    }
    IssueData versioned = issues(i -> !i.fixVersions().isEmpty()).get(0);
    String version = versioned.fixVersions().get(0);
    same("fixVersion = " + Quoting.quoted(version), i -> i.fixVersions().contains(version));
    String label = issues(i -> !i.labels().isEmpty()).get(0).labels().get(0);
    same(
        "labels = " + Quoting.quoted(label),
        i -> i.labels().stream().anyMatch(label::equalsIgnoreCase));
  }

  @Test
  public void epics_are_found_by_key_even_where_they_are_not_loaded() {
    for (IssueData issue : issues(i -> i.epic() != null)) {
      same("\"Epic Link\" = " + issue.epic(), i -> issue.epic().equals(i.epic()));
      same("cf[10001] in (" + issue.epic() + ")", i -> issue.epic().equals(i.epic()));
    }
    same("\"Epic Link\" is EMPTY", i -> i.epic() == null);
  }

  @Test
  public void dates_people_and_texts_are_compared() {
    Instant start = LocalDate.parse("2016-01-01").atStartOfDay(ZoneOffset.UTC).toInstant();
    same("created >= 2016-01-01", i -> !i.created().isBefore(start));
    same("created < \"2016/01/01 00:00\"", i -> i.created().isBefore(start));
    same("updated > -1w", i -> i.updated().isAfter(CLOCK.instant().minusSeconds(7 * 86400)));
    same("assignee is EMPTY", i -> i.assignee() == null);
    String reporter = issues(i -> i.reporter() != null).get(0).reporter();
    same("reporter = " + reporter, i -> reporter.equals(i.reporter()));
    assertThat(found("dev", "summary ~ android"))
        .isNotEmpty()
        .allSatisfy(i -> assertThat(i.summary().toLowerCase(Locale.ROOT)).contains("android"));
  }

  @Test
  public void a_key_finds_one_issue_and_an_order_sorts_all() {
    IssueData first = issues(i -> true).get(0);
    assertThat(found("dev", "key = " + first.key())).containsExactly(first);
    assertThat(found("dev", "id = " + first.id())).containsExactly(first);
    assertThat(found("dev", "key != " + first.key())).hasSize(issues(i -> true).size() - 1);
    assertThat(found("dev", "ORDER BY created ASC"))
        .isSortedAccordingTo((a, b) -> a.created().compareTo(b.created()));
    assertThat(found("dev", "ORDER BY updated"))
        .isSortedAccordingTo((a, b) -> b.updated().compareTo(a.updated()));
  }

  @Test
  public void members_of_a_group_are_found_and_a_group_that_is_not_there_is_named() {
    assertThat(found("dev", "assignee in membersOf(product)"))
        .isEqualTo(issues(i -> "paula".equals(i.assignee())));
    refused(
        "dev", "assignee in membersOf(nobody)", "for group 'nobody'; the group does not exist.");
    assertThat(found("dev", "assignee = currentUser()"))
        .isEqualTo(issues(i -> "dev".equals(i.assignee())));
  }

  @Test
  public void
      who_may_browse_nothing_finds_nothing_and_hears_the_same_of_what_exists_and_what_does_not() {
    assertThat(found("guest", "")).isEmpty();
    String key = issues(i -> true).get(0).key();
    refused(
        "guest", "project = TIMOB", "The value 'TIMOB' does not exist for the field 'project'.");
    refused("guest", "project = NONE", "The value 'NONE' does not exist for the field 'project'.");
    refused(
        "guest", "key = " + key, "An issue with key '" + key + "' does not exist for field 'key'.");
    refused("guest", "key = NONE-1", "An issue with key 'NONE-1' does not exist for field 'key'.");
    String epic = issues(i -> i.epic() != null).get(0).epic();
    refused(
        "guest",
        "\"Epic Link\" = " + epic,
        "The value '" + epic + "' does not exist for the field 'Epic Link'.");
    String version = issues(i -> !i.fixVersions().isEmpty()).get(0).fixVersions().get(0);
    refused(
        "guest",
        "fixVersion = \"" + version + "\"",
        "The value '" + version + "' does not exist for the field 'fixVersion'.");
  }

  @Test
  public void what_is_not_there_is_named() {
    refused(
        "dev",
        "outcome = x",
        "Field 'outcome' does not exist or you do not have permission to view it.");
    refused("dev", "issue in nothing()", "Unable to find JQL function 'nothing()'.");
    refused(
        "dev", "assignee = nobody", "The value 'nobody' does not exist for the field 'assignee'.");
  }

  @Test
  public void a_search_that_was_not_validated_passes_over_what_is_not_there() {
    IssueData first = issues(i -> true).get(0);
    String jql = "id in (1, %d) and project not in (NONE)".formatted(first.id());
    ParseResult parsed = search.read(jql);
    assertThat(parsed.isValid()).isTrue();
    assertThat(search.search(null, parsed.getQuery(), true))
        .extracting(Issue::getKey)
        .containsExactly(first.key());
    assertThat(search.search(user("guest"), parsed.getQuery(), false)).isEmpty();
    assertThat(search.validate(user("dev"), parsed.getQuery()).getErrorMessages())
        .containsExactly(
            "An issue with key '1' does not exist for field 'id'.",
            "The value 'NONE' does not exist for the field 'project'.");
  }

  private static void same(String jql, Predicate<IssueData> condition) {
    assertThat(found("dev", jql)).as(jql).containsExactlyInAnyOrderElementsOf(issues(condition));
  }

  private static void refused(String user, String jql, String sentence) {
    assertThatThrownBy(() -> search.search(user(user), jql))
        .isInstanceOf(JqlException.class)
        .hasMessageContaining(sentence);
  }

  private static List<IssueData> found(String user, String jql) {
    try {
      return search.search(user(user), jql).stream().map(JqlSearchTest::data).toList();
    } catch (JqlException e) {
      throw new AssertionError(jql, e);
    }
  }

  private static List<IssueData> issues(Predicate<IssueData> condition) {
    return jira.issues().all().stream().map(StoredIssue::data).filter(condition).toList();
  }

  private static IssueData data(Issue issue) {
    return ((StoredIssue) issue).data();
  }

  private static UserData user(String name) {
    return jira.users().find(name).orElseThrow();
  }
}
