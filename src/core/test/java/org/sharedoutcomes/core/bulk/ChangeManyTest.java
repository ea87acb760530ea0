package org.sharedoutcomes.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.HeldBackground;
import org.sharedoutcomes.core.testkit.InMemoryBulkItems;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** An epic TIMOB-1 with TIMOB-2 in it, and TIMOB-3 to TIMOB-6 by themselves. */
public class ChangeManyTest {
  private static final Effect THREE =
      new Effect(new BigDecimal("3"), 60, 30, "A pilot", null, false);

  private final World world = new World();
  private final InMemoryBulkItems items = new InMemoryBulkItems();
  private final HeldBackground background = new HeldBackground();
  private final TagIssue tagIssue =
      new TagIssue(world.issues, world.journal, world.permissions, world.lock);
  private final BrowseLinks browse =
      new BrowseLinks(world.issues, world.links, world.journal, world.permissions);
  private final ChangeMany changeMany = Bulks.of(world, items, background);

  @Before
  public void there_are_outcomes_and_issues() {
    save(Programme.KIND, "DEMO", OutcomeExamples.demo());
    save(Outcome.KIND, "a", OutcomeExamples.outcome("a", "Outcome a"));
    save(Outcome.KIND, "b", OutcomeExamples.outcome("b", "Outcome b"));
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    world.issues.put(AnIssue.story(2, "TIMOB-2").inEpic(1));
    for (int i = 3; i <= 6; i++) {
      world.issues.put(AnIssue.story(i, "TIMOB-" + i));
    }
    world.issues.query("project = TIMOB", issue -> true);
  }

  private <T> void save(org.sharedoutcomes.core.journal.Kind<T> kind, String key, T value) {
    world.journal.save(new Change<>(kind, key, 0, FakePeople.ADMIN, "created", "", value)).get();
  }

  private static BulkDraft draft(String mode) {
    return new BulkDraft(
        mode,
        "project = TIMOB",
        null,
        new TagDraft("a", new BigDecimal("3"), 60, 30, "A pilot", null, false),
        null,
        null);
  }

  private BulkProgress preview(String mode) {
    return changeMany.preview(FakePeople.DEV, draft(mode)).get();
  }

  private void done(String id) {
    changeMany.confirm(FakePeople.DEV, id).get();
    background.finish();
  }

  private void tag(String issue, String... outcomes) {
    List<TagDraft> tags =
        List.of(outcomes).stream()
            .map(key -> new TagDraft(key, BigDecimal.ONE, null, null, "", null, false))
            .toList();
    tagIssue.tag(FakePeople.DEV, issue, OptionalInt.empty(), tags).get();
  }

  private List<Tag> tags(String issue) {
    return browse.ofIssue(FakePeople.DEV, issue).get().tags();
  }

  private BulkProgress see(String id) {
    return changeMany.see(FakePeople.DEV, id).get();
  }

  @Test
  public void the_preview_says_of_each_issue_what_would_happen_and_changes_nothing() {
    tag("TIMOB-1", "a");
    tag("TIMOB-3", "a");
    tag("TIMOB-4", "b");
    world.permissions.forbidEdit(FakePeople.DEV, 5);
    BulkProgress preview = preview("link");
    assertThat(changeMany.items(FakePeople.DEV, preview.id()).get())
        .extracting(
            BulkItem::key, BulkItem::state, item -> item.why().map(why -> why.key()).orElse(""))
        .containsExactly(
            tuple("TIMOB-1", State.SKIPPED, "shared-outcomes.bulk.already-linked"),
            tuple("TIMOB-2", State.SKIPPED, "shared-outcomes.bulk.inherits"),
            tuple("TIMOB-3", State.SKIPPED, "shared-outcomes.bulk.already-linked"),
            tuple("TIMOB-4", State.WAITING, ""),
            tuple("TIMOB-5", State.SKIPPED, "shared-outcomes.bulk.may-not-edit"),
            tuple("TIMOB-6", State.WAITING, ""));
    assertThat(preview.tally().of(State.WAITING)).isEqualTo(2);
    assertThat(tags("TIMOB-6")).isEmpty();
    assertThat(world.issues.quietWrites()).isZero();
  }

  @Test
  public void the_result_is_what_the_preview_said_and_sends_no_mail() {
    BulkProgress preview = preview("link");
    done(preview.id());
    assertThat(see(preview.id()).bulk().stage()).isEqualTo(Stage.DONE);
    assertThat(see(preview.id()).tally().of(State.CHANGED))
        .isEqualTo(preview.tally().of(State.WAITING))
        .isEqualTo(world.issues.quietWrites());
    assertThat(tags("TIMOB-6"))
        .extracting(tag -> tag.outcome().key(), Tag::effect)
        .containsExactly(tuple("a", THREE));
  }

  @Test
  public void one_undo_puts_back_exactly_what_was_there() {
    tag("TIMOB-4", "b");
    BulkProgress bulk = preview("link");
    done(bulk.id());
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("b", "a");
    changeMany.undo(FakePeople.DEV, bulk.id()).get();
    background.finish();
    assertThat(see(bulk.id()).bulk().stage()).isEqualTo(Stage.UNDONE);
    assertThat(see(bulk.id()).mayUndo()).isFalse();
    assertThat(tags("TIMOB-4"))
        .extracting(tag -> tag.outcome().key(), tag -> tag.effect().expectedEffect())
        .containsExactly(tuple("b", BigDecimal.ONE));
    assertThat(tags("TIMOB-1")).isEmpty();
    assertThat(tags("TIMOB-6")).isEmpty();
  }

  @Test
  public void unlinking_takes_the_effects_along_and_its_undo_brings_them_back() {
    tag("TIMOB-3", "a", "b");
    BulkProgress bulk = preview("unlink");
    assertThat(bulk.tally().of(State.WAITING)).isEqualTo(1);
    done(bulk.id());
    assertThat(tags("TIMOB-3")).extracting(tag -> tag.outcome().key()).containsExactly("b");
    changeMany.undo(FakePeople.DEV, bulk.id()).get();
    background.finish();
    assertThat(tags("TIMOB-3"))
        .extracting(tag -> tag.outcome().key(), tag -> tag.effect().expectedEffect())
        .containsExactly(tuple("a", BigDecimal.ONE), tuple("b", BigDecimal.ONE));
  }

  @Test
  public void an_undo_leaves_alone_what_somebody_changed_meanwhile_and_says_so() {
    BulkProgress bulk = preview("link");
    done(bulk.id());
    tag("TIMOB-5", "a", "b");
    changeMany.undo(FakePeople.DEV, bulk.id()).get();
    background.finish();
    assertThat(tags("TIMOB-5")).extracting(tag -> tag.outcome().key()).containsExactly("a", "b");
    assertThat(changeMany.items(FakePeople.DEV, bulk.id()).get())
        .filteredOn(item -> item.state() == State.KEPT)
        .extracting(BulkItem::key, item -> item.reason().key())
        .containsExactly(tuple("TIMOB-5", "shared-outcomes.bulk.meanwhile"));
    assertThat(see(bulk.id()).tally().of(State.UNDONE)).isEqualTo(5);
  }

  @Test
  public void tags_that_jira_keeps_in_another_order_are_undone_all_the_same() {
    tag("TIMOB-4", "b");
    BulkProgress bulk = preview("link");
    done(bulk.id());
    world.issues.tag(FakePeople.DEV, 4, List.of("a", "b")).get();
    changeMany.undo(FakePeople.DEV, bulk.id()).get();
    background.finish();
    assertThat(tags("TIMOB-4")).extracting(tag -> tag.outcome().key()).containsExactly("b");
    assertThat(see(bulk.id()).tally().of(State.KEPT)).isZero();
  }

  @Test
  public void what_changed_between_preview_and_run_is_not_done_and_says_why() {
    BulkProgress bulk = preview("link");
    tag("TIMOB-6", "a");
    world.permissions.forbidEdit(FakePeople.DEV, 5);
    done(bulk.id());
    assertThat(changeMany.items(FakePeople.DEV, bulk.id()).get())
        .filteredOn(item -> item.state() == State.FAILED)
        .extracting(BulkItem::key, item -> item.reason().key())
        .containsExactly(
            tuple("TIMOB-5", "shared-outcomes.jira.may-not-edit"),
            tuple("TIMOB-6", "shared-outcomes.bulk.already-linked"));
  }

  @Test
  public void a_bulk_whose_node_died_is_interrupted_and_can_be_continued_or_undone() {
    BulkProgress bulk = preview("link");
    changeMany.confirm(FakePeople.DEV, bulk.id()).get();
    background.lose();
    assertThat(see(bulk.id()).interrupted()).isFalse();
    assertThat(kind(changeMany.resume(FakePeople.DEV, bulk.id()))).isEqualTo(Refusal.Kind.CONFLICT);
    world.clock.pass(Duration.ofSeconds(61));
    assertThat(see(bulk.id()).interrupted()).isTrue();
    changeMany.resume(FakePeople.DEV, bulk.id()).get();
    background.finish();
    assertThat(see(bulk.id()).bulk().stage()).isEqualTo(Stage.DONE);
    assertThat(see(bulk.id()).tally().of(State.CHANGED)).isEqualTo(6);
  }

  @Test
  public void confirming_twice_is_refused_and_does_everything_once() {
    BulkProgress bulk = preview("link");
    changeMany.confirm(FakePeople.DEV, bulk.id()).get();
    assertThat(kind(changeMany.confirm(FakePeople.DEV, bulk.id())))
        .isEqualTo(Refusal.Kind.CONFLICT);
    background.finish();
    assertThat(world.issues.quietWrites()).isEqualTo(6);
  }

  @Test
  public void others_learn_nothing_of_it_but_administrators_see_it() {
    BulkProgress bulk = preview("link");
    assertThat(kind(changeMany.see(FakePeople.MAX, bulk.id()))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(changeMany.see(FakePeople.ADMIN, bulk.id()).isDone()).isTrue();
    assertThat(kind(changeMany.see(Actor.ANONYMOUS, bulk.id()))).isEqualTo(Refusal.Kind.ANONYMOUS);
    world.permissions.hide(FakePeople.DEV, 6);
    assertThat(changeMany.items(FakePeople.DEV, bulk.id()).get())
        .extracting(BulkItem::key)
        .doesNotContain("TIMOB-6");
  }

  @Test
  public void every_fault_of_a_draft_is_named_at_its_field() {
    Answer<?> answer =
        changeMany.preview(
            FakePeople.DEV,
            new BulkDraft(
                "swap",
                " ",
                null,
                new TagDraft("nope", null, 101, null, null, "soon", false),
                null,
                null));
    assertThat(answer.reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("mode", "jql", "outcome", "confidence", "lookBack");
  }

  @Test
  public void a_primary_link_without_effect_is_refused_where_the_programme_requires_one() {
    Programme demo = OutcomeExamples.demo();
    Programme strict =
        new Programme(
            demo.key(), demo.name(), demo.functions(), demo.projects(), demo.stages(), true);
    world
        .journal
        .save(new Change<>(Programme.KIND, "DEMO", 1, FakePeople.ADMIN, "changed", "", strict))
        .get();
    BulkDraft bare =
        new BulkDraft(
            "link",
            "project = TIMOB",
            null,
            new TagDraft("a", null, null, null, null, null, true),
            null,
            null);
    assertThat(changeMany.preview(FakePeople.DEV, bare).reasons())
        .containsExactly(
            Refusal.invalid("expectedEffect", "shared-outcomes.link.effect-required", "Outcome a"));
  }

  @Test
  public void a_preview_costs_the_same_however_many_issues_there_are() {
    preview("link");
    int few = cost();
    for (int i = 10; i < 210; i++) {
      world.issues.put(AnIssue.story(i, "TIMOB-" + i).inEpic(1));
    }
    assertThat(cost()).isEqualTo(few);
  }

  private int cost() {
    int before = world.issues.searches() + world.entries.statements();
    preview("link");
    return world.issues.searches() + world.entries.statements() - before;
  }

  private static Refusal.Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }
}
