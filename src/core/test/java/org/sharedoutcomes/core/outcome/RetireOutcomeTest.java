package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeDrafts;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Three outcomes: {@code old}, {@code new} and {@code other}. */
public class RetireOutcomeTest {
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final World world = new World();
  private final DefineOutcome define =
      new DefineOutcome(world.journal, world.permissions, world.people, world.lock);
  private final RetireOutcome retire =
      new RetireOutcome(world.journal, world.permissions, world.people, world.lock);
  private final BrowseOutcomes browse = new BrowseOutcomes(world.journal, world.permissions);
  private final BrowseLinks links =
      new BrowseLinks(world.issues, world.links, world.journal, world.permissions);
  private final TagIssue tagIssue =
      new TagIssue(world.issues, world.journal, world.permissions, world.lock);

  @Before
  public void there_are_three_outcomes() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    for (String key : List.of("old", "new", "other")) {
      define.create(FakePeople.PAULA, OutcomeDrafts.keyed(key, "The " + key + " one")).get();
    }
  }

  private List<String> inUse() {
    return browse.all(FakePeople.DEV, Optional.of("DEMO")).get().stream()
        .map(Document::key)
        .toList();
  }

  private void tag(String issue, String outcome) {
    tagIssue
        .tag(
            FakePeople.DEV,
            issue,
            NEWEST,
            List.of(new TagDraft(outcome, null, null, null, null, null, false)))
        .get();
  }

  private List<String> work(String outcome) {
    return links.issuesOf(FakePeople.DEV, outcome).get().stream()
        .map((LinkedIssue linked) -> linked.issue().key())
        .toList();
  }

  private static Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).toList();
  }

  @Test
  public void a_retired_outcome_leaves_the_lists_and_still_opens() {
    assertThat(fields(retire.retire(FakePeople.PAULA, "old", NEWEST, " ")))
        .containsExactly("reason");
    retire.retire(FakePeople.PAULA, "old", NEWEST, "Nobody looks at it").get();
    assertThat(inUse()).containsExactly("new", "other");
    assertThat(browse.everything(FakePeople.DEV, Optional.empty()).get()).hasSize(3);
    assertThat(browse.one(FakePeople.DEV, "old").get().value().retirement())
        .isEqualTo(new Retirement(null, "Nobody looks at it"));
    assertThat(kind(retire.retire(FakePeople.PAULA, "old", NEWEST, "Again")))
        .isEqualTo(Kind.CONFLICT);
  }

  @Test
  public void a_retired_outcome_is_not_changed_and_not_linked_anew_but_keeps_its_links() {
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    world.issues.put(AnIssue.epic(2, "TIMOB-2"));
    tag("TIMOB-1", "old");
    retire.retire(FakePeople.PAULA, "old", NEWEST, "Nobody looks at it").get();
    assertThat(kind(define.change(FakePeople.PAULA, "old", NEWEST, OutcomeDrafts.named("X"))))
        .isEqualTo(Kind.CONFLICT);
    List<TagDraft> draft = List.of(new TagDraft("old", null, 50, null, null, null, false));
    assertThat(fields(tagIssue.tag(FakePeople.DEV, "TIMOB-2", NEWEST, draft)))
        .containsExactly("[0].outcome");
    assertThat(tagIssue.tag(FakePeople.DEV, "TIMOB-1", NEWEST, draft).isDone()).isTrue();
    assertThat(work("old")).containsExactly("TIMOB-1");
  }

  @Test
  public void what_was_linked_to_the_merged_counts_for_the_one_in_its_place() {
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    world.issues.put(AnIssue.epic(2, "TIMOB-2"));
    tag("TIMOB-1", "old");
    tag("TIMOB-2", "other");
    retire.merge(FakePeople.PAULA, "old", NEWEST, "new", "The same thing twice").get();
    retire.merge(FakePeople.PAULA, "new", NEWEST, "other", "And a third time").get();
    assertThat(browse.successor(FakePeople.DEV, "old").get().key()).isEqualTo("other");
    assertThat(work("other")).containsExactly("TIMOB-1", "TIMOB-2");
    assertThat(work("old")).containsExactly("TIMOB-1", "TIMOB-2");
  }

  @Test
  public void an_outcome_is_merged_into_another_one_in_use() {
    retire.retire(FakePeople.PAULA, "other", NEWEST, "Gone").get();
    assertThat(fields(retire.merge(FakePeople.PAULA, "old", NEWEST, "old", "x")))
        .containsExactly("into");
    assertThat(fields(retire.merge(FakePeople.PAULA, "old", NEWEST, "other", "x")))
        .containsExactly("into");
    assertThat(fields(retire.merge(FakePeople.PAULA, "old", NEWEST, "nothing", "")))
        .containsExactlyInAnyOrder("into", "reason");
  }

  @Test
  public void restored_it_is_as_it_was() {
    Outcome before = browse.one(FakePeople.DEV, "old").get().value();
    retire.merge(FakePeople.PAULA, "old", NEWEST, "new", "The same").get();
    assertThat(retire.restore(FakePeople.PAULA, "old", NEWEST, "It was not").get().value())
        .isEqualTo(before);
    assertThat(browse.successor(FakePeople.DEV, "old").get().key()).isEqualTo("old");
    assertThat(kind(retire.restore(FakePeople.PAULA, "old", NEWEST, ""))).isEqualTo(Kind.CONFLICT);
  }

  @Test
  public void a_retired_north_star_makes_room_and_comes_back_only_when_there_is_room() {
    define.create(FakePeople.PAULA, OutcomeDrafts.northStar("First")).get();
    retire.retire(FakePeople.PAULA, "first", NEWEST, "Too far away").get();
    define.create(FakePeople.PAULA, OutcomeDrafts.northStar("Second")).get();
    assertThat(retire.restore(FakePeople.PAULA, "first", NEWEST, "").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.outcome.second-north-star");
  }

  @Test
  public void a_counter_metric_stays_while_it_guards_something() {
    Outcome other = browse.one(FakePeople.DEV, "other").get().value();
    define
        .change(
            FakePeople.PAULA,
            "other",
            NEWEST,
            OutcomeDrafts.limit(OutcomeDrafts.like(other), BigDecimal.TEN))
        .get();
    Outcome old = browse.one(FakePeople.DEV, "old").get().value();
    define
        .change(
            FakePeople.PAULA,
            "old",
            NEWEST,
            OutcomeDrafts.counters(OutcomeDrafts.like(old), "other"))
        .get();
    assertThat(retire.retire(FakePeople.PAULA, "other", NEWEST, "x").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.outcome.guards");
    retire.retire(FakePeople.PAULA, "old", NEWEST, "x").get();
    assertThat(retire.retire(FakePeople.PAULA, "other", NEWEST, "x").isDone()).isTrue();
  }

  @Test
  public void only_members_and_only_on_what_they_saw() {
    assertThat(kind(retire.retire(FakePeople.DEV, "old", NEWEST, "x"))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(retire.retire(FakePeople.GUEST, "old", NEWEST, "x"))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(retire.retire(Actor.ANONYMOUS, "old", NEWEST, "x"))).isEqualTo(Kind.ANONYMOUS);
    assertThat(kind(retire.retire(FakePeople.PAULA, "none", NEWEST, "x")))
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(retire.retire(FakePeople.PAULA, "old", OptionalInt.of(9), "x")))
        .isEqualTo(Kind.CONFLICT);
  }
}
