package org.sharedoutcomes.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** An epic TIMOB-1 with the stories TIMOB-2 and TIMOB-3, and TIMOB-4 by itself. */
public class LinkingTest {
  private final World world = new World();
  private final TagIssue tagIssue =
      new TagIssue(world.issues, world.journal, world.permissions, world.lock);
  private final BrowseLinks browse =
      new BrowseLinks(world.issues, world.links, world.journal, world.permissions);
  private final FindLinked find =
      new FindLinked(world.issues, world.links, world.journal, world.permissions);
  private final DropOutcome drop =
      new DropOutcome(world.journal, world.links, world.issues, world.permissions, world.people);

  @Before
  public void there_are_outcomes_and_issues() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    for (String key : List.of("a", "b")) {
      Outcome outcome = OutcomeExamples.outcome(key, "Outcome " + key);
      world
          .journal
          .save(new Change<>(Outcome.KIND, key, 0, FakePeople.ADMIN, "created", "", outcome))
          .get();
    }
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    world.issues.put(AnIssue.story(2, "TIMOB-2").inEpic(1));
    world.issues.put(AnIssue.story(3, "TIMOB-3").inEpic(1));
    world.issues.put(AnIssue.story(4, "TIMOB-4"));
  }

  private static TagDraft tag(String outcome) {
    return new TagDraft(outcome, null, null, null, null, null, false);
  }

  private Answer<IssueFacts> put(String issue, TagDraft... tags) {
    return tagIssue.tag(FakePeople.DEV, issue, OptionalInt.empty(), Arrays.asList(tags));
  }

  private List<Tag> tags(String issue) {
    return browse.ofIssue(FakePeople.DEV, issue).get().tags();
  }

  private static Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }

  @Test
  public void an_issue_keeps_its_outcomes_in_order_with_their_effects() {
    put(
            "TIMOB-4",
            new TagDraft("b", new BigDecimal("2.5"), 60, 90, "They asked", null, false),
            tag("a"))
        .get();
    assertThat(tags("TIMOB-4"))
        .extracting(tag -> tag.outcome().key(), Tag::effect, Tag::inheritedFrom)
        .containsExactly(
            tuple(
                "b",
                new Effect(new BigDecimal("2.5"), 60, 90, "They asked", null, false),
                Optional.<String>empty()),
            tuple("a", Effect.UNKNOWN, Optional.<String>empty()));
  }

  @Test
  public void putting_the_list_again_replaces_it_and_its_effects() {
    put("TIMOB-4", new TagDraft("a", BigDecimal.ONE, null, null, null, null, false)).get();
    put("TIMOB-4", tag("b")).get();
    put("TIMOB-4", tag("b"), tag("a")).get();
    assertThat(tags("TIMOB-4")).extracting(Tag::effect).containsOnly(Effect.UNKNOWN);
  }

  @Test
  public void stories_inherit_from_their_epic_and_say_so() {
    put("TIMOB-1", new TagDraft("a", BigDecimal.ONE, 50, 30, "", null, false)).get();
    assertThat(tags("TIMOB-2"))
        .extracting(tag -> tag.inheritedFrom().orElse(""), tag -> tag.effect().confidence())
        .containsExactly(tuple("TIMOB-1", 50));
  }

  @Test
  public void a_story_with_outcomes_of_its_own_does_not_inherit() {
    put("TIMOB-1", tag("a")).get();
    put("TIMOB-2", tag("b")).get();
    assertThat(tags("TIMOB-2")).extracting(tag -> tag.outcome().key()).containsExactly("b");
    assertThat(keys(browse.issuesOf(FakePeople.DEV, "a").get()))
        .containsExactly("TIMOB-1", "TIMOB-3");
  }

  @Test
  public void an_epic_that_the_actor_may_not_browse_hands_down_nothing() {
    put("TIMOB-1", tag("a")).get();
    world.permissions.hide(FakePeople.DEV, 1);
    assertThat(tags("TIMOB-2")).isEmpty();
    assertThat(browse.issuesOf(FakePeople.DEV, "a").get()).isEmpty();
    assertThat(find.ofOutcome(FakePeople.DEV, "a", false).get()).isEmpty();
    assertThat(find.ofOutcome(FakePeople.SUE, "a", false).get())
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  private static List<String> keys(List<LinkedIssue> linked) {
    return linked.stream().map(each -> each.issue().key()).toList();
  }

  @Test
  public void issues_without_an_outcome_have_none_of_their_own_and_none_of_their_epic() {
    assertThat(find.without(FakePeople.DEV, Optional.empty()).get())
        .isEqualTo(Set.of(1L, 2L, 3L, 4L));
    put("TIMOB-2", tag("b")).get();
    assertThat(find.without(FakePeople.DEV, Optional.empty()).get()).isEqualTo(Set.of(1L, 3L, 4L));
    put("TIMOB-1", tag("a")).get();
    assertThat(find.without(FakePeople.DEV, Optional.empty()).get()).isEqualTo(Set.of(4L));
    world.permissions.hide(FakePeople.DEV, 4);
    assertThat(find.without(FakePeople.DEV, Optional.empty()).get()).isEmpty();
  }

  @Test
  public void a_faulty_list_changes_nothing_and_every_fault_is_named() {
    put("TIMOB-4", tag("a")).get();
    Answer<?> answer =
        put(
            "TIMOB-4",
            tag("nope"),
            new TagDraft("b", new BigDecimal("1e99"), 101, 731, null, null, false),
            tag("b"),
            null,
            new TagDraft(" ", null, -1, 0, null, null, false));
    assertThat(answer.reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder(
            "[0].outcome",
            "[1].expectedEffect",
            "[1].confidence",
            "[1].horizonDays",
            "[2].outcome",
            "[3]",
            "[4].outcome",
            "[4].confidence",
            "[4].horizonDays");
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("a");
  }

  @Test
  public void who_may_not_edit_may_not_link_and_who_may_not_browse_learns_nothing() {
    world.permissions.forbidEdit(FakePeople.DEV, 4);
    assertThat(kind(put("TIMOB-4", tag("a")))).isEqualTo(Kind.FORBIDDEN);
    world.permissions.hide(FakePeople.DEV, 4);
    assertThat(put("TIMOB-4", tag("a")).reasons())
        .isEqualTo(
            List.of(Refusal.notFound("", "shared-outcomes.common.no-such-issue", "TIMOB-4")));
    assertThat(kind(browse.ofIssue(FakePeople.DEV, "TIMOB-99"))).isEqualTo(Kind.NOT_FOUND);
    assertThat(kind(browse.ofIssue(FakePeople.GUEST, "TIMOB-1"))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(browse.issuesOf(Actor.ANONYMOUS, "a"))).isEqualTo(Kind.ANONYMOUS);
  }

  @Test
  public void two_writers_who_saw_the_same_are_not_both_right() {
    put("TIMOB-4", tag("a")).get();
    int seen = browse.ofIssue(FakePeople.DEV, "TIMOB-4").get().version();
    OptionalInt expected = OptionalInt.of(seen);
    tagIssue.tag(FakePeople.MAX, "TIMOB-4", expected, List.of(tag("b"))).get();
    Answer<?> second = tagIssue.tag(FakePeople.SUE, "TIMOB-4", expected, List.of());
    assertThat(second.reasons().get(0).arguments()).contains(FakePeople.MAX);
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("b");
  }

  @Test
  public void one_outcome_is_added_and_taken_without_touching_the_others() {
    put("TIMOB-4", new TagDraft("a", BigDecimal.TEN, null, null, null, null, false)).get();
    tagIssue.add(FakePeople.DEV, "TIMOB-4", tag("b")).get();
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("a", "b");
    assertThat(tags("TIMOB-4").get(0).effect().expectedEffect()).isEqualTo(BigDecimal.TEN);
    tagIssue.remove(FakePeople.DEV, "TIMOB-4", "a").get();
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("b");
  }

  @Test
  public void an_outcome_in_use_is_not_dropped_and_unseen_issues_are_not_counted() {
    put("TIMOB-1", tag("a")).get();
    put("TIMOB-4", tag("a")).get();
    world.permissions.hide(FakePeople.PAULA, 4);
    assertThat(drop.drop(FakePeople.PAULA, "a", OptionalInt.empty()).reasons())
        .containsExactly(Refusal.conflict("", "shared-outcomes.link.still-tagged", 1));
    world.permissions.hide(FakePeople.PAULA, 1);
    assertThat(drop.drop(FakePeople.PAULA, "a", OptionalInt.empty()).reasons())
        .containsExactly(Refusal.conflict("", "shared-outcomes.link.still-used"));
    assertThat(kind(drop.drop(FakePeople.DEV, "b", OptionalInt.empty()))).isEqualTo(Kind.FORBIDDEN);
    assertThat(drop.drop(FakePeople.PAULA, "b", OptionalInt.of(1)).isDone()).isTrue();
    assertThat(kind(drop.drop(FakePeople.PAULA, "b", OptionalInt.empty())))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  public void a_tag_of_an_outcome_that_is_gone_counts_as_none() {
    put("TIMOB-1", tag("a")).get();
    world.issues.tag(FakePeople.DEV, 2, List.of("long-gone")).get();
    assertThat(tags("TIMOB-2")).extracting(tag -> tag.outcome().key()).containsExactly("a");
    assertThat(find.ofOutcome(FakePeople.DEV, "a", false).get()).contains(2L);
  }

  @Test
  public void the_issues_of_an_outcome_cost_the_same_however_many_there_are() {
    put("TIMOB-1", tag("a")).get();
    int few = cost();
    for (int i = 10; i < 200; i++) {
      AnIssue issue =
          i % 2 == 0 ? AnIssue.story(i, "TIMOB-" + i).inEpic(1) : AnIssue.epic(i, "X-" + i);
      world.issues.put(i % 2 == 0 ? issue : issue.tagged("a"));
    }
    assertThat(cost()).isEqualTo(few);
  }

  private int cost() {
    browse.issuesOf(FakePeople.DEV, "a").get();
    int before = world.issues.searches() + world.entries.statements();
    browse.issuesOf(FakePeople.DEV, "a").get();
    return world.issues.searches() + world.entries.statements() - before;
  }
}
