package org.sharedoutcomes.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.mail.Email;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.opensymphony.workflow.InvalidInputException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.sharedoutcomes.sandbox.database.Database;

public class JiraTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String EPIC = "TIMOB-19699";

  @Rule public final TemporaryFolder home = new TemporaryFolder();

  private final TestPlugin plugin = new TestPlugin();
  private final List<Object> events = new ArrayList<>();
  private Database database;
  private Jira jira;

  @Before
  public void open() throws IOException {
    database = Database.open(null, home.getRoot().toPath());
    jira = node();
    jira.loadSample();
  }

  @After
  public void close() {
    database.close();
  }

  private Jira node() {
    Jira opened = Jira.open(database, plugin, Clock.fixed(NOW, ZoneOffset.UTC));
    opened.publishTo(events::add);
    return opened;
  }

  private UserData user(String name) {
    return jira.users().find(name).orElseThrow();
  }

  private StoredIssue epic() {
    return jira.issues().find(EPIC).orElseThrow();
  }

  private <T> T component(Class<T> type) {
    return type.cast(jira.components().get(type));
  }

  private static Values json(String text) {
    try {
      return Values.fromJson(new ObjectMapper().readTree(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private StoredIssue readyToRelease() {
    StoredIssue issue =
        jira.issues()
            .create(
                user("dev"),
                json(
                    """
                    {"project":{"key":"TIMOB"},"issuetype":{"name":"Story"},"summary":"Ship it"}
                    """));
    for (Move move : List.of(Move.START, Move.REVIEW, Move.MARK_READY)) {
      issue = jira.issues().move(user("dev"), issue.getKey(), move.id(), Values.none(), null);
    }
    return issue;
  }

  @Test
  public void the_first_users_log_in_with_their_name() {
    assertThat(jira.users().authenticate("paula", "paula")).isPresent();
    assertThat(jira.users().authenticate("paula", "max")).isEmpty();
  }

  @Test
  public void guest_may_browse_nothing_and_learns_no_more_than_of_a_missing_issue() {
    PermissionManager permissions = component(PermissionManager.class);
    assertThat(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, epic(), user("dev")))
        .isTrue();
    assertThat(permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, epic(), user("guest")))
        .isFalse();
    assertThatThrownBy(() -> jira.issues().visible(user("guest"), EPIC))
        .hasMessage(
            org.assertj.core.api.Assertions.catchThrowable(
                    () -> jira.issues().visible(user("dev"), "TIMOB-1"))
                .getMessage());
  }

  @Test
  public void the_epic_of_a_story_is_found_by_field_and_by_link_both_ways() {
    IssueLinkManager links = component(IssueLinkManager.class);
    List<IssueLink> stories =
        links.getOutwardLinks(epic().getId()).stream().filter(IssueLink::isSystemLink).toList();
    assertThat(stories).hasSize(7);
    assertThat(stories.get(0).getIssueLinkType().getStyle()).isEqualTo("jira_gh_epic_story");
    StoredIssue story = (StoredIssue) stories.get(0).getDestinationObject();
    CustomField field = jira.fields().ofType(Fields.EPIC_LINK).orElseThrow();
    assertThat(story.getCustomFieldValue(field)).isEqualTo(epic());
    assertThat(links.getInwardLinks(story.getId()))
        .anyMatch(link -> link.isSystemLink() && link.getSourceObject().equals(epic()));
  }

  @Test
  public void an_epic_outside_the_file_stays_a_key_without_an_issue() {
    StoredIssue story =
        jira.issues().all().stream()
            .filter(it -> it.epicKey() != null && jira.issues().find(it.epicKey()).isEmpty())
            .findFirst()
            .orElseThrow();
    CustomField field = jira.fields().ofType(Fields.EPIC_LINK).orElseThrow();
    assertThat(story.getCustomFieldValue(field)).isNull();
    assertThat(jira.fields().json(field, story)).isEqualTo(story.epicKey());
  }

  @Test
  public void an_edit_by_rest_sets_own_and_custom_fields_and_keeps_history() {
    CustomField outcomes = jira.fields().find("Outcomes").orElseThrow();
    jira.issues()
        .edit(
            user("paula"),
            EPIC,
            json(
                """
                {"summary":"New name","%s":["b","a"],"Target quarter":"2026-Q4","duedate":"2026-12-31"}
                """
                    .formatted(outcomes.getId())));
    assertThat(outcomes.getId()).isEqualTo("customfield_10100");
    assertThat(epic().getSummary()).isEqualTo("New name");
    assertThat(epic().getCustomFieldValue(outcomes)).isEqualTo(List.of("a", "b"));
    assertThat(jira.fields().json(outcomes, epic())).isEqualTo(List.of("a", "b"));
    IssueData.Change change = epic().data().history().get(0);
    assertThat(change.author()).isEqualTo("paula");
    assertThat(change.at()).isEqualTo(NOW);
    assertThat(change.items())
        .extracting(IssueData.Item::field, IssueData.Item::toText)
        .contains(
            org.assertj.core.groups.Tuple.tuple("summary", "New name"),
            org.assertj.core.groups.Tuple.tuple("Target quarter", "2026-Q4"));
    assertThat(events).hasOnlyElementsOfTypes(Happening.class, IssueEvent.class).hasSize(2);
    assertThat(((IssueEventBundle) events.get(0)).getEvents()).hasSize(1);
  }

  @Test
  public void an_edit_by_form_clears_what_is_sent_empty() {
    jira.issues().edit(user("dev"), EPIC, json("{\"Target quarter\":\"2026-Q4\"}"));
    String id = jira.fields().find("Target quarter").orElseThrow().getId();
    jira.issues()
        .edit(
            user("dev"),
            EPIC,
            Values.fromForm(Map.of(id, new String[] {""}, "labels", new String[] {"x y"})));
    assertThat(jira.fields().text(jira.fields().find(id).orElseThrow(), epic())).isNull();
    assertThat(epic().data().labels()).containsExactly("x", "y");
  }

  @Test
  public void a_refused_edit_changes_nothing_and_names_each_field() {
    String before = epic().getSummary();
    assertThatThrownBy(
            () ->
                jira.issues()
                    .edit(
                        user("dev"),
                        EPIC,
                        json(
                            """
                            {"summary":"Changed","priority":{"name":"Unheard"},"Target quarter":"never","nonsense":1}
                            """)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.fields())
                    .containsOnlyKeys("priority", "nonsense", "customfield_10101"));
    assertThat(epic().getSummary()).isEqualTo(before);
    assertThat(events).isEmpty();
  }

  @Test
  public void the_plugin_updates_an_issue_by_the_issue_manager() {
    IssueManager manager = component(IssueManager.class);
    CustomField outcomes = jira.fields().find("Outcomes").orElseThrow();
    MutableIssue issue = manager.getIssueByCurrentKey(EPIC);
    issue.setCustomFieldValue(outcomes, List.of("activation"));
    assertThat(issue.getCustomFieldValue(outcomes)).isEqualTo(List.of("activation"));
    assertThat(epic().getCustomFieldValue(outcomes)).isNull();
    manager.updateIssue(user("max"), issue, UpdateIssueRequest.builder().build());
    assertThat(epic().getCustomFieldValue(outcomes)).isEqualTo(List.of("activation"));
    assertThat(epic().getUpdated().toInstant()).isEqualTo(NOW);
    assertThat(epic().data().history()).hasSize(1);
  }

  @Test
  public void a_refusing_validator_stops_the_release_with_its_words() {
    StoredIssue issue = readyToRelease();
    plugin.validator =
        (vars, args, properties) -> {
          throw new InvalidInputException("Marketing has not signed.");
        };
    assertThatThrownBy(
            () ->
                jira.issues()
                    .move(user("dev"), issue.getKey(), Move.RELEASE.id(), Values.none(), null))
        .isInstanceOf(Refused.class)
        .hasMessage("Marketing has not signed.");
    assertThat(jira.issues().find(issue.getKey()).orElseThrow().getStatus()).isEqualTo(Step.READY);
  }

  @Test
  public void the_validator_sees_the_edits_of_the_same_step_which_nobody_else_sees_yet() {
    StoredIssue issue = readyToRelease();
    List<Object> seen = new ArrayList<>();
    CustomField quarter = jira.fields().find("Target quarter").orElseThrow();
    IssueManager manager = component(IssueManager.class);
    plugin.validator =
        (vars, args, properties) -> {
          StoredIssue handed = (StoredIssue) vars.get("issue");
          seen.add(handed.getSummary());
          seen.add(handed.getCustomFieldValue(quarter));
          seen.add(manager.getIssueObject(handed.getId()).getSummary());
          seen.add(manager.getIssueObject(handed.getId()).getCustomFieldValue(quarter));
        };
    jira.issues()
        .move(
            user("dev"),
            issue.getKey(),
            Move.RELEASE.id(),
            json("{\"summary\":\"Shipped\",\"Target quarter\":\"2026-Q4\"}"),
            "Off it goes");
    StoredIssue released = jira.issues().find(issue.getKey()).orElseThrow();
    assertThat(seen).containsExactly("Shipped", "2026-Q4", issue.getSummary(), null);
    assertThat(released.getCustomFieldValue(quarter)).isEqualTo("2026-Q4");
    assertThat(released.getStatus()).isEqualTo(Step.DONE);
    assertThat(released.getResolution().getName()).isIn("Done", "Fixed");
    assertThat(released.data().remarks().get(0).body()).isEqualTo("Off it goes");
    jira.issues().move(user("dev"), issue.getKey(), Move.REOPEN.id(), Values.none(), null);
    assertThat(jira.issues().find(issue.getKey()).orElseThrow().getResolution()).isNull();
  }

  @Test
  public void nothing_is_released_while_the_plugin_is_disabled() {
    StoredIssue issue = readyToRelease();
    plugin.enabled = false;
    jira.modulesChanged();
    assertThat(jira.fields().find("Outcomes")).isEmpty();
    assertThatThrownBy(
            () ->
                jira.issues()
                    .move(user("dev"), issue.getKey(), Move.RELEASE.id(), Values.none(), null))
        .isInstanceOf(Refused.class);
  }

  @Test
  public void mail_lands_in_the_mailbox() {
    component(MailQueue.class)
        .addItem(new SingleMailQueueItem(new Email("sue@example.com").setSubject("Please sign")));
    assertThat(jira.mailbox().newestFirst())
        .extracting(Mail::subject)
        .containsExactly("Please sign");
  }

  @Test
  public void state_survives_a_restart() {
    jira.issues().edit(user("dev"), EPIC, json("{\"Outcomes\":[\"kept\"]}"));
    database.close();
    database = Database.open(null, home.getRoot().toPath());
    jira = node();
    assertThat(epic().getCustomFieldValue(jira.fields().find("Outcomes").orElseThrow()))
        .isEqualTo(List.of("kept"));
    assertThat(jira.loadSample()).startsWith("Kept the issues");
  }

  @Test
  public void two_nodes_see_each_others_writes_and_lose_none() {
    Jira other = node();
    other.issues().edit(user("dev"), EPIC, json("{\"summary\":\"By the other\"}"));
    jira.issues().edit(user("dev"), EPIC, json("{\"description\":\"By this one\"}"));
    assertThat(epic().getSummary()).isEqualTo("By the other");
    other.refresh();
    assertThat(other.issues().find(EPIC).orElseThrow().getDescription()).isEqualTo("By this one");
  }
}
