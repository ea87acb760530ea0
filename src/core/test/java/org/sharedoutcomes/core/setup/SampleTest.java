package org.sharedoutcomes.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.testkit.FakePeople.ADMIN;
import static org.sharedoutcomes.core.testkit.FakePeople.PAULA;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Erasable;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.DropOutcome;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomesAtStages;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.programme.DefineProgramme;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.OutcomeDrafts;
import org.sharedoutcomes.core.testkit.World;

public final class SampleTest {
  private final World world = new World();
  private final Set<String> erased = new HashSet<>();

  private static Sample sample() {
    OutcomeDraft one = OutcomeDrafts.keyed("sample-a", "Sample A");
    OutcomeDraft two = OutcomeDrafts.keyed("sample-b", "Sample B");
    return new Sample(
        new ProgrammeDraft(
            "DEMO", "Sample", List.of(new FunctionDraft("product", "Product", null)), List.of()),
        List.of(one, two),
        List.of(new EdgeDraft("sample-a", "sample-b", "influence", null, 0.5, 50)),
        Map.of("sample-a", List.of(new ReadingDraft(1, "2026-05-14", "3", null, ""))));
  }

  private LoadSample load() {
    return new LoadSample(
        (today, calendar, owner) -> sample(),
        world.journal,
        world.permissions,
        world.people,
        new DefineProgramme(
            world.journal,
            world.permissions,
            world.people,
            world.issues,
            new OutcomesAtStages(world.journal, world.lock)),
        new DefineOutcome(world.journal, world.permissions, world.people, world.lock),
        new ShapeTree(world.journal, world.permissions, world.people),
        world.recordReadings(),
        world.clock);
  }

  private RemoveSample remove() {
    List<Kind<?>> kinds = new ArrayList<>(World.DEFINITIONS);
    kinds.add(IssueOutcomes.KIND);
    Erasable store = erased::add;
    return new RemoveSample(
        world.journal,
        world.links,
        world.issues,
        world.permissions,
        world.lock,
        kinds,
        List.of(world.readings, store));
  }

  private List<String> everything() {
    List<String> all = new ArrayList<>();
    world.entries.forEach(entry -> all.add(entry.stream() + "#" + entry.version()));
    world.entries.forEachHead(head -> all.add("head " + head.stream()));
    world.readings.forEach(reading -> all.add("reading " + reading.outcome()));
    return all;
  }

  private static List<String> keys(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::key).toList();
  }

  @Test
  public void the_sample_comes_through_the_doors_that_people_use() {
    assertThat(load().load(ADMIN).get()).isEqualTo("DEMO");
    assertThat(everything())
        .contains("programme/DEMO#1", "outcome/sample-a#1", "tree/DEMO#1", "reading sample-a");
  }

  @Test
  public void only_administrators_load_and_remove_it() {
    assertThat(keys(load().load(PAULA)))
        .containsExactly("shared-outcomes.common.administrators-only");
    load().load(ADMIN).get();
    assertThat(keys(remove().remove(PAULA)))
        .containsExactly("shared-outcomes.common.administrators-only");
  }

  @Test
  public void a_second_sample_is_refused() {
    load().load(ADMIN).get();
    assertThat(keys(load().load(ADMIN))).containsExactly("shared-outcomes.setup.sample-is-there");
  }

  @Test
  public void removing_it_leaves_nothing() {
    List<String> before = everything();
    load().load(ADMIN).get();
    assertThat(remove().remove(ADMIN).get().documents()).isEqualTo(5);
    assertThat(everything()).isEqualTo(before);
    assertThat(erased).containsExactlyInAnyOrder("sample-a", "sample-b");
    assertThat(world.journal.verify().broken()).isEmpty();
  }

  @Test
  public void an_outcome_that_was_deleted_goes_with_its_history_too() {
    load().load(ADMIN).get();
    new DropOutcome(world.journal, world.links, world.issues, world.permissions, world.people)
        .drop(ADMIN, "sample-b", OptionalInt.empty())
        .get();
    remove().remove(ADMIN).get();
    assertThat(everything()).isEmpty();
  }

  @Test
  public void issues_lose_its_tags_and_keep_others() {
    load().load(ADMIN).get();
    world.issues.put(AnIssue.story(1, "SHOP-1"));
    TagIssue tags = new TagIssue(world.issues, world.journal, world.permissions, world.lock);
    TagDraft tag = new TagDraft("sample-a", BigDecimal.ONE, 50, 30, null, "", false);
    tags.add(ADMIN, "SHOP-1", tag).get();
    assertThat(remove().remove(ADMIN).get().issues()).isEqualTo(1);
    assertThat(world.issues.withId(1).orElseThrow().outcomes()).isEmpty();
    assertThat(everything()).isEmpty();
  }

  @Test
  public void without_a_sample_there_is_nothing_to_remove() {
    assertThat(keys(remove().remove(ADMIN))).containsExactly("shared-outcomes.setup.no-sample");
  }
}
