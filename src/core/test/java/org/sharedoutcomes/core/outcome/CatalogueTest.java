package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.OutcomeDraft.FunctionTargetDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.DefineProgramme;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeDrafts;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Versions of definitions, counter-metrics, shares of functions, and stages. */
public class CatalogueTest {
  private static final OptionalInt NEWEST = OptionalInt.empty();

  private final World world = new World();
  private final DefineOutcome define =
      new DefineOutcome(world.journal, world.permissions, world.people, world.lock);
  private final BrowseOutcomes browse = new BrowseOutcomes(world.journal, world.permissions);
  private final DefineProgramme programmes =
      new DefineProgramme(
          world.journal,
          world.permissions,
          world.people,
          world.issues,
          new OutcomesAtStages(world.journal, world.lock));

  @Before
  public void there_is_a_programme_with_an_outcome() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
    create(OutcomeDrafts.keyed("activation", "Activation"));
    create(OutcomeDrafts.limit(OutcomeDrafts.keyed("tickets", "Tickets"), BigDecimal.TEN));
  }

  private void create(OutcomeDraft draft) {
    define.create(FakePeople.PAULA, draft).get();
  }

  private OutcomeDraft draft(String key) {
    return OutcomeDrafts.like(outcome(key));
  }

  private Outcome outcome(String key) {
    return browse.one(FakePeople.DEV, key).get().value();
  }

  private Answer<Document<Outcome>> change(OutcomeDraft draft) {
    return define.change(FakePeople.PAULA, draft.key(), NEWEST, draft);
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).toList();
  }

  @Test
  public void another_formula_needs_a_reason_and_makes_a_second_version() {
    OutcomeDraft anew = OutcomeDrafts.formula(draft("activation"), "activated / visited", " ");
    assertThat(fields(change(anew))).containsExactly("reason");
    assertThat(browse.definitions(FakePeople.DEV, "activation").get()).hasSize(1);

    change(OutcomeDrafts.formula(draft("activation"), "activated / visited", "Bots signed up"))
        .get();
    List<Definition> definitions = browse.definitions(FakePeople.DEV, "activation").get();
    assertThat(definitions).extracting(Definition::version).containsExactly(2, 1);
    assertThat(definitions.get(0).why()).isEqualTo("Bots signed up");
    assertThat(definitions.get(0).changed()).containsExactly("formula");
    assertThat(definitions.get(1).outcome().metric().formula()).isEqualTo("activated / signed up");
  }

  @Test
  public void other_changes_and_filling_gaps_stay_within_the_version() {
    Outcome now = outcome("activation");
    OutcomeDraft draft = OutcomeDrafts.limit(OutcomeDrafts.like(now), BigDecimal.ONE);
    change(draft).get();
    List<Definition> definitions = browse.definitions(FakePeople.DEV, "activation").get();
    assertThat(definitions).extracting(Definition::version).containsExactly(1);
    assertThat(definitions.get(0).outcome().limit()).isEqualByComparingTo("1");
    Metric bare = new Metric("", Metric.Direction.UP, "", "", Metric.Grain.WEEK, "", null);
    assertThat(now.metric().redefines(bare)).isFalse();
    assertThat(bare.redefines(now.metric())).isTrue();
  }

  @Test
  public void a_counter_metric_is_another_outcome_in_use_with_a_limit() {
    OutcomeDraft draft = draft("activation");
    assertThat(fields(change(OutcomeDrafts.counters(draft, "activation", "nothing", "tickets"))))
        .containsExactly("counters[0]", "counters[1]");
    assertThat(fields(change(OutcomeDrafts.counters(draft("tickets"), "activation"))))
        .containsExactly("counters[0]");
    assertThat(change(OutcomeDrafts.counters(draft, "tickets", "tickets")).get().value().counters())
        .containsExactly("tickets");
  }

  @Test
  public void what_guards_another_outcome_keeps_its_limit() {
    change(OutcomeDrafts.counters(draft("activation"), "tickets")).get();
    Answer<?> without = change(OutcomeDrafts.limit(draft("tickets"), null));
    assertThat(without.reasons())
        .containsExactly(
            Refusal.invalid("limit", "shared-outcomes.outcome.limit-of-counter", "Activation"));
  }

  @Test
  public void shares_say_how_far_they_miss_the_target() {
    OutcomeDraft draft =
        OutcomeDrafts.shared(
            draft("activation"),
            "sum",
            new FunctionTargetDraft("product", "2026-Q2", new BigDecimal("20")),
            new FunctionTargetDraft("marketing", "2026-Q2", new BigDecimal("5")));
    Share share = change(draft).get().value().shares().get(0);
    assertThat(share.made()).isEqualByComparingTo("25");
    assertThat(share.difference()).isEqualByComparingTo("-5");
    assertThat(share.addsUp()).isFalse();
  }

  @Test
  public void an_average_is_compared_with_as_many_digits_as_were_typed() {
    OutcomeDraft thirds =
        OutcomeDrafts.shared(
            draft("activation"),
            "average",
            new FunctionTargetDraft("product", "2026-Q2", new BigDecimal("30")),
            new FunctionTargetDraft("marketing", "2026-Q2", new BigDecimal("30")),
            new FunctionTargetDraft("support", "2026-Q2", new BigDecimal("31")));
    assertThat(change(thirds).get().value().shares().get(0).addsUp()).isTrue();
    OutcomeDraft unchecked =
        OutcomeDrafts.shared(
            draft("activation"),
            null,
            new FunctionTargetDraft("product", "2026-Q2", new BigDecimal("1")));
    Share share = change(unchecked).get().value().shares().get(0);
    assertThat(share.difference()).isNull();
    assertThat(share.addsUp()).isTrue();
  }

  @Test
  public void only_functions_share_only_targets_that_there_are() {
    OutcomeDraft draft =
        OutcomeDrafts.shared(
            draft("activation"),
            "product",
            new FunctionTargetDraft("legal", "2026-Q2", BigDecimal.ONE),
            new FunctionTargetDraft("product", "2026-Q3", BigDecimal.ONE),
            new FunctionTargetDraft("product", "2026-Q2", null),
            new FunctionTargetDraft("product", "2026-Q2", BigDecimal.ONE));
    assertThat(fields(change(draft)))
        .containsExactlyInAnyOrder(
            "functionTargets[0].function",
            "functionTargets[1].quarter",
            "functionTargets[2].value",
            "functionTargets[3].function",
            "cascade");
  }

  @Test
  public void a_stage_is_kept_as_the_programme_writes_it() {
    assertThat(outcome("activation").stage()).isEqualTo("Adoption");
    OutcomeDraft loud = OutcomeDrafts.withTargets(new TargetDraft("2026-Q2", BigDecimal.ONE));
    assertThat(loud.stage()).isEqualTo("Adoption");
    assertThat(OutcomeExamples.demo().stage(" adoption ")).contains("Adoption");
  }

  @Test
  public void outcomes_move_with_a_stage_that_is_renamed() {
    Answer<?> taken = programmes.change(FakePeople.ADMIN, "DEMO", NEWEST, stages(Map.of()));
    assertThat(taken.reasons())
        .containsExactly(
            Refusal.invalid("stages", "shared-outcomes.programme.stage-in-use", "Adoption", 2));
    assertThat(outcome("activation").stage()).isEqualTo("Adoption");

    programmes
        .change(FakePeople.ADMIN, "DEMO", NEWEST, stages(Map.of("adoption", "first use")))
        .get();
    assertThat(outcome("activation").stage()).isEqualTo("First use");
    assertThat(outcome("tickets").stage()).isEqualTo("First use");
  }

  @Test
  public void nothing_moves_to_a_stage_that_the_journey_has_not() {
    Answer<?> answer =
        programmes.change(
            FakePeople.ADMIN, "DEMO", NEWEST, stages(Map.of("Adoption", "Elsewhere")));
    assertThat(fields(answer)).containsExactly("movedStages");
  }

  @Test
  public void stages_are_named_once_each_and_there_is_one_at_least() {
    Answer<?> twice =
        programmes.change(FakePeople.ADMIN, "DEMO", NEWEST, draftOf("Try", "", "try"));
    assertThat(fields(twice)).contains("stages[1]", "stages[2]");
    assertThat(fields(programmes.change(FakePeople.ADMIN, "DEMO", NEWEST, draftOf())))
        .contains("stages");
    assertThat(twice.reasons().get(0).kind()).isEqualTo(Kind.INVALID);
  }

  private static ProgrammeDraft draftOf(String... stages) {
    return draft(List.of(stages), Map.of());
  }

  private static ProgrammeDraft stages(Map<String, String> moved) {
    return draft(List.of("Awareness", "First use"), moved);
  }

  private static ProgrammeDraft draft(List<String> stages, Map<String, String> moved) {
    List<FunctionDraft> functions =
        OutcomeExamples.demo().functions().stream()
            .map(f -> new FunctionDraft(f.key(), f.name(), f.group()))
            .toList();
    return new ProgrammeDraft("DEMO", "Demo", functions, List.of(), stages, moved, null);
  }
}
