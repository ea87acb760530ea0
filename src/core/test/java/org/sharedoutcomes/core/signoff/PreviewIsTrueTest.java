package org.sharedoutcomes.core.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.signoff.Story.ANYWHERE;
import static org.sharedoutcomes.core.signoff.Story.CUSTOMER_FACING;
import static org.sharedoutcomes.core.signoff.Story.needs;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.MAX;
import static org.sharedoutcomes.core.testkit.FakePeople.SUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.signoff.Preview.Group;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeExamples;

/** Each kind of change is tried, then done, and the verdicts are counted before and after. */
public class PreviewIsTrueTest {
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final Story story = new Story();
  private final DefineRule define =
      new DefineRule(
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private final DraftRule drafts =
      new DraftRule(story.world.journal, story.world.people, story.world.permissions);
  private final DryRun dryRun =
      new DryRun(
          story.assess,
          story.world.journal,
          story.world.issues,
          story.world.people,
          story.world.permissions,
          story.world.clock);
  private String id;

  @Before
  public void thirty_issues_some_signed_some_in_progress_some_for_an_outcome() {
    Outcome outcome = OutcomeExamples.activationRate();
    story.save(Outcome.KIND, outcome.key(), outcome);
    story.world.issues.query("labels = launch", issue -> issue.id() % 5 == 0);
    id = define.create(ADMIN, draft(needs("marketing"))).get().document().key();
    for (long number = 1; number <= 30; number++) {
      AnIssue issue =
          AnIssue.story(number, (number % 6 == 0 ? "OTHER-" : "SHOP-") + number)
              .customerFacing(number % 4 != 0)
              .tagged(number % 3 == 0 ? new String[] {outcome.key()} : new String[0]);
      story.world.issues.put(number % 2 == 0 ? issue.status("Doing", Progress.IN_PROGRESS) : issue);
      story.world.issues.setValue(number, "Release note text", "Note " + number);
      if (number % 2 == 0) {
        decide(MAX, issue.build(), "marketing");
      }
    }
    story.world.clock.pass(Duration.ofDays(1));
  }

  @Test
  public void of_another_function() {
    Preview preview = publish(draft(needs("marketing"), needs("support")));
    assertThat(preview.gain().get("support").count()).isPositive();
    assertThat(preview.blocked().count()).isPositive();
  }

  @Test
  public void of_a_higher_quorum() {
    story.world.people.add("mia", "Mia Marketing", "marketing");
    assertThat(publish(draft(needs("marketing", 2))).blocked().count()).isPositive();
  }

  @Test
  public void of_a_wider_and_a_narrower_scope() {
    assertThat(publish(draft(ANYWHERE, needs("marketing"))).gain()).isNotEmpty();
    Scope narrow = new Scope(List.of("SHOP"), List.of(), "labels = launch", true, List.of());
    assertThat(publish(draft(narrow, needs("marketing"))).lose()).isNotEmpty();
  }

  @Test
  public void of_another_material_field() {
    Preview preview = publish(draft(needs("marketing", 1, "Release note text")));
    assertThat(preview.stale().count()).isPositive();
  }

  @Test
  public void of_following_outcomes_no_longer_and_again() {
    story.world.issues.put(AnIssue.like(story.issue()).tagged("activation-rate"));
    assertThat(publish(following(false)).lose()).isNotEmpty();
    assertThat(publish(following(true)).gain()).isNotEmpty();
  }

  @Test
  public void of_new_issues_only() {
    Preview preview = publish(draft(needs("support")), new Publication("New ones", null, true));
    assertThat(preview.gain()).isEmpty();
    assertThat(preview.lose()).isEmpty();
  }

  @Test
  public void of_a_day_to_come() {
    Publication june = new Publication("June", LocalDate.parse("2026-06-01"), false);
    assertThat(publish(draft(needs("support")), june).gain()).containsKey("support");
    assertThat(story.verdict().functions())
        .extracting(FunctionVerdict::function)
        .contains("support");
  }

  @Test
  public void of_rolling_back() {
    define.change(ADMIN, id, NEWEST, draft(ANYWHERE, needs("support")), "");
    List<IssueFacts> open = open();
    Map<Long, Verdict> before = story.assess.all(open);
    Preview preview = dryRun.rollBack(ADMIN, id, 1, Publication.now("Back")).get();
    assertThat(define.rollBack(ADMIN, id, NEWEST, 1, Publication.now("Back")).isDone()).isTrue();
    assertSame(preview, before, story.assess.all(open));
    assertThat(preview.lose().get("support").count()).isPositive();
  }

  @Test
  public void of_deleting() {
    List<IssueFacts> open = open();
    Map<Long, Verdict> before = story.assess.all(open);
    Preview preview = dryRun.delete(ADMIN, id).get();
    assertThat(define.delete(ADMIN, id, NEWEST, "Over").isDone()).isTrue();
    assertSame(preview, before, story.assess.all(open));
    assertThat(preview.lose().get("marketing").count()).isPositive();
  }

  private Preview publish(RuleDraft draft) {
    return publish(draft, Publication.now("Because"));
  }

  private Preview publish(RuleDraft draft, Publication how) {
    assertThat(drafts.save(ADMIN, id, NEWEST, draft, NEWEST).isDone()).isTrue();
    List<IssueFacts> open = open();
    Map<Long, Verdict> before = story.assess.all(open);
    Preview preview = dryRun.publish(ADMIN, id, how).get();
    Answer<DefinedRule> published = define.publish(ADMIN, id, how);
    assertThat(published.reasons()).isEmpty();
    if (how.from() != null) {
      story.world.clock.moveTo(Instant.parse(how.from() + "T00:00:00Z"));
    }
    assertSame(preview, before, story.assess.all(open));
    return preview;
  }

  private void assertSame(Preview preview, Map<Long, Verdict> before, Map<Long, Verdict> after) {
    assertThat(counts(preview.gain())).isEqualTo(more(before, after));
    assertThat(counts(preview.lose())).isEqualTo(more(after, before));
    assertThat(preview.stale().count()).isEqualTo(stale(after) - stale(before));
    long blocked =
        open().stream()
            .filter(issue -> issue.progress() == Progress.IN_PROGRESS)
            .filter(issue -> before.get(issue.id()).passes() && !after.get(issue.id()).passes())
            .count();
    assertThat(preview.blocked().count()).isEqualTo((int) blocked);
  }

  private List<IssueFacts> open() {
    return story.world.issues.open(Actor.SYSTEM, List.of());
  }

  private static Map<String, Integer> counts(Map<String, Group> groups) {
    Map<String, Integer> counts = new TreeMap<>();
    groups.forEach((function, group) -> counts.put(function, group.count()));
    return counts;
  }

  private static Map<String, Integer> more(Map<Long, Verdict> from, Map<Long, Verdict> to) {
    Map<String, Integer> counts = new TreeMap<>();
    to.forEach(
        (id, verdict) -> {
          List<String> now = new ArrayList<>(functions(verdict));
          now.removeAll(functions(from.get(id)));
          now.forEach(function -> counts.merge(function, 1, Integer::sum));
        });
    return counts;
  }

  private static List<String> functions(Verdict verdict) {
    return verdict.functions().stream().map(FunctionVerdict::function).collect(Collectors.toList());
  }

  private static int stale(Map<Long, Verdict> verdicts) {
    return (int)
        verdicts.values().stream()
            .filter(
                verdict ->
                    verdict.functions().stream().anyMatch(part -> part.state() == Status.STALE))
            .count();
  }

  private void decide(Actor actor, IssueFacts issue, String function) {
    Wish wish = new Wish(Decision.Kind.SIGN, "", List.of());
    if (story.assess.of(issue).functions().stream()
        .anyMatch(part -> part.function().equals(function))) {
      assertThat(story.decide.decide(actor, issue.key(), function, wish).isDone()).isTrue();
    }
    if (issue.id() % 4 == 2) {
      story.assess.of(issue).functions().stream()
          .filter(part -> part.maySign(SUE.userKey()))
          .forEach(part -> story.decide.decide(SUE, issue.key(), part.function(), wish));
    }
  }

  private static RuleDraft following(boolean follow) {
    return new RuleDraft(
        "Launch", CUSTOMER_FACING, List.of(needs("marketing")), null, null, "", follow);
  }

  private static RuleDraft draft(Requirement... requires) {
    return draft(CUSTOMER_FACING, requires);
  }

  private static RuleDraft draft(Scope scope, Requirement... requires) {
    return new RuleDraft("Launch", scope, List.of(requires), null, "");
  }
}
