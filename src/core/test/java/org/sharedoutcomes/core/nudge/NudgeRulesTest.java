package org.sharedoutcomes.core.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft.ConditionDraft;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Preview;
import org.sharedoutcomes.core.testkit.FakePeople;

/** Defining, trying and judging rules. */
public class NudgeRulesTest {
  private final NudgeScene scene = new NudgeScene();
  private final DefineNudgeRule define =
      new DefineNudgeRule(
          scene.world.journal,
          scene.world.permissions,
          scene.world.people,
          scene.evaluate(),
          scene.world.clock);
  private final PreviewNudgeRule preview =
      new PreviewNudgeRule(scene.world.journal, scene.world.readings, define, scene.world.clock);
  private final BrowseNudgeRules browse =
      new BrowseNudgeRules(
          scene.world.journal, scene.world.permissions, scene.world.people, preview);

  private static ConditionDraft below(String threshold, String exit) {
    return new ConditionDraft(
        "below",
        new BigDecimal(threshold),
        exit == null ? null : new BigDecimal(exit),
        null,
        false);
  }

  private static NudgeRuleDraft draft(ConditionDraft condition) {
    return new NudgeRuleDraft(
        "Too low", "DEMO", List.of(), condition, null, null, true, false, List.of(), false, true);
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).sorted().toList();
  }

  @Test
  public void a_new_rule_looks_at_once() {
    scene.known("2026-05-10", "34");
    define.create(FakePeople.MAX, draft(below("35", "37"))).get();
    assertThat(scene.told()).containsExactly("fired");
  }

  @Test
  public void members_make_rules_and_others_do_not() {
    assertThat(define.create(FakePeople.DEV, draft(below("35", null))).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(define.create(Actor.ANONYMOUS, draft(below("35", null))).reasons().get(0).kind())
        .isEqualTo(Refusal.Kind.ANONYMOUS);
    String id = define.create(FakePeople.ADMIN, draft(below("35", null))).get().key();
    assertThat(define.delete(FakePeople.DEV, id, OptionalInt.empty()).isDone()).isFalse();
    assertThat(browse.one(FakePeople.DEV, id).get().editable()).isFalse();
    assertThat(browse.one(FakePeople.SUE, id).get().editable()).isTrue();
  }

  @Test
  public void every_mistake_is_named_with_its_field() {
    NudgeRuleDraft wrong =
        new NudgeRuleDraft(
            " ",
            "DEMO",
            List.of("nowhere"),
            new ConditionDraft("rises", new BigDecimal("-1"), null, null, false),
            401,
            0,
            false,
            false,
            List.of("nobody"),
            false,
            true);
    assertThat(fields(define.create(FakePeople.PAULA, wrong)))
        .containsExactly(
            "audience.users",
            "condition.days",
            "condition.threshold",
            "name",
            "outcomes",
            "pendingDays",
            "quietDays");
  }

  @Test
  public void a_rule_watches_something_and_tells_somebody() {
    NudgeRuleDraft nothing =
        new NudgeRuleDraft(
            "x", "DEMO", List.of(), null, null, null, false, false, List.of(), false, true);
    assertThat(fields(define.create(FakePeople.PAULA, nothing)))
        .containsExactly("audience", "condition.kind");
  }

  @Test
  public void the_exit_lies_on_the_good_side() {
    assertThat(fields(define.create(FakePeople.PAULA, draft(below("35", "34")))))
        .containsExactly("condition.exit");
    ConditionDraft above =
        new ConditionDraft("above", new BigDecimal("35"), new BigDecimal("36"), null, false);
    assertThat(fields(define.create(FakePeople.PAULA, draft(above))))
        .containsExactly("condition.exit");
    assertThat(define.create(FakePeople.PAULA, draft(below("35", "35"))).isDone()).isTrue();
  }

  @Test
  public void the_second_of_two_writers_is_refused() {
    Document<NudgeRule> made = define.create(FakePeople.PAULA, draft(below("35", null))).get();
    OptionalInt seen = OptionalInt.of(made.version());
    define.change(FakePeople.MAX, made.key(), seen, draft(below("30", null))).get();
    assertThat(
            define
                .change(FakePeople.SUE, made.key(), seen, draft(below("20", null)))
                .reasons()
                .get(0)
                .kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  public void changing_who_is_told_keeps_what_is_history() {
    Document<NudgeRule> made = define.create(FakePeople.PAULA, draft(below("35", null))).get();
    scene.world.clock.pass(java.time.Duration.ofDays(1));
    NudgeRuleDraft toMax =
        new NudgeRuleDraft(
            "Renamed",
            null,
            List.of(),
            below("35", null),
            null,
            null,
            false,
            false,
            List.of("max"),
            false,
            true);
    NudgeRule renamed =
        define.change(FakePeople.PAULA, made.key(), OptionalInt.empty(), toMax).get().value();
    assertThat(renamed.since()).isEqualTo(made.value().since());
    NudgeRule moved =
        define
            .change(FakePeople.PAULA, made.key(), OptionalInt.empty(), draft(below("34", null)))
            .get()
            .value();
    assertThat(moved.since()).isAfter(made.value().since());
  }

  /** Nine weeks: down to 30, 31, … 34 every other week, and 40 between. */
  private void oscillate() {
    LocalDate day = LocalDate.of(2026, 1, 2);
    for (int i = 0; i < 5; i++) {
      scene.known(day.plusWeeks(2L * i).toString(), Integer.toString(30 + i));
      scene.known(day.plusWeeks(2L * i + 1).toString(), "40");
    }
  }

  @Test
  public void the_preview_counts_and_dates_what_it_would_have_done_and_tells_nobody() {
    oscillate();
    scene.known("2024-03-01", "1");
    scene.known("2024-03-08", "40");
    Preview tried = preview.of(FakePeople.PAULA, draft(below("33", null))).get();
    assertThat(tried.fired()).isEqualTo(3);
    assertThat(tried.outcomes().get(0).spells())
        .extracting(spell -> spell.from().toString().substring(0, 10))
        .containsExactly("2026-01-30", "2026-01-16", "2026-01-02");
    assertThat(tried.outcomes().get(0).values()).isEqualTo(10);
    assertThat(scene.told()).isEmpty();
  }

  @Test
  public void the_preview_is_what_the_rule_would_do_live() {
    scene.with(NudgeScene.belowThirtyFive());
    LocalDate day = LocalDate.of(2026, 1, 2);
    for (int i = 0; i < 10; i++) {
      scene.world.clock.moveTo(day.plusWeeks(i).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
      scene.value(day.plusWeeks(i).toString(), i % 2 == 0 ? "33" : "40");
    }
    assertThat(scene.told().stream().filter("fired"::equals)).hasSize(5);
    assertThat(preview.of(FakePeople.PAULA, draft(below("35", "37"))).get().fired()).isEqualTo(5);
  }

  @Test
  public void a_rule_that_was_ignored_five_times_suggests_a_threshold_to_take() {
    scene.with(NudgeScene.belowThirtyFive());
    LocalDate day = LocalDate.of(2026, 1, 2);
    for (int i = 0; i < 10; i++) {
      scene.world.clock.moveTo(day.plusWeeks(i).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
      scene.value(day.plusWeeks(i).toString(), i % 2 == 0 ? Integer.toString(30 + i / 2) : "40");
    }
    RuleHealth health = browse.one(FakePeople.PAULA, "r1").get().health();
    assertThat(health.ignored()).isEqualTo(5);
    RuleHealth.Suggestion suggestion = health.suggestion().orElseThrow();
    assertThat(suggestion.now()).isEqualTo(5);
    assertThat(suggestion.then()).isEqualTo(2);
    assertThat(suggestion.threshold()).isEqualByComparingTo("32");
    NudgeRule taken =
        define
            .take(FakePeople.PAULA, "r1", OptionalInt.empty(), suggestion.threshold())
            .get()
            .value();
    assertThat(taken.condition().threshold()).isEqualByComparingTo("32");
    assertThat(taken.condition().exit()).isEqualByComparingTo("34");
    assertThat(preview.of(taken).fired()).isEqualTo(2);
    assertThat(browse.one(FakePeople.PAULA, "r1").get().health().suggestion()).isEmpty();
  }
}
