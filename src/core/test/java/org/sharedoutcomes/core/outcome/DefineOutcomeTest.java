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
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeDrafts;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class DefineOutcomeTest {
  private static final OutcomeDraft NOTHING =
      new OutcomeDraft(
          null, "DEMO", null, null, null, null, null, false, null, null, null, null, null, null,
          null, null, null, null, null, null);

  private final World world = new World();
  private final DefineOutcome define =
      new DefineOutcome(world.journal, world.permissions, world.people, world.lock);
  private final BrowseOutcomes browse = new BrowseOutcomes(world.journal, world.permissions);

  @Before
  public void there_is_a_programme() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "created", "", OutcomeExamples.demo()))
        .get();
  }

  private Answer<Document<Outcome>> create(OutcomeDraft draft) {
    return define.create(FakePeople.PAULA, draft);
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).toList();
  }

  private static Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }

  @Test
  public void name_narrative_owner_and_target_are_each_asked_for() {
    assertThat(fields(create(NOTHING)))
        .containsExactlyInAnyOrder("name", "narrative", "owner", "targets");
    assertThat(browse.all(FakePeople.DEV, Optional.empty()).get()).isEmpty();
  }

  @Test
  public void the_key_is_made_from_the_name_and_never_twice() {
    assertThat(create(OutcomeDrafts.named("Größe & Zürich: 1. Tag")).get().key())
        .isEqualTo("grosse-zurich-1-tag");
    assertThat(create(OutcomeDrafts.named("Activation")).get().key()).isEqualTo("activation");
    assertThat(create(OutcomeDrafts.named("Activation")).get().key()).isEqualTo("activation-2");
    assertThat(create(OutcomeDrafts.named("客户")).get().key()).isEqualTo("outcome");
    assertThat(create(OutcomeDrafts.named("a".repeat(59) + " b")).get().key())
        .isEqualTo("a".repeat(59));
  }

  @Test
  public void a_key_that_is_taken_or_badly_written_is_refused() {
    create(OutcomeDrafts.keyed("activation", "Activation")).get();
    assertThat(create(OutcomeDrafts.keyed("activation", "Other")).reasons())
        .containsExactly(Refusal.conflict("key", "shared-outcomes.outcome.taken", "activation"));
    assertThat(fields(create(OutcomeDrafts.keyed("Not a key", "Other")))).containsExactly("key");
  }

  @Test
  public void the_owner_is_an_active_user_and_kept_by_key() {
    assertThat(create(OutcomeDrafts.ownedBy("max")).get().value().owner()).isEqualTo("u-max");
    assertThat(fields(create(OutcomeDrafts.ownedBy("nobody")))).containsExactly("owner");
    world.people.leave(FakePeople.SUE);
    assertThat(create(OutcomeDrafts.ownedBy("sue")).reasons())
        .containsExactly(
            Refusal.invalid("owner", "shared-outcomes.outcome.owner-has-left", "Sue Support"));
  }

  @Test
  public void a_second_north_star_is_refused_with_the_name_of_the_first() {
    create(OutcomeDrafts.northStar("First")).get();
    assertThat(create(OutcomeDrafts.northStar("Second")).reasons())
        .containsExactly(
            Refusal.invalid(
                "northStar",
                "shared-outcomes.outcome.second-north-star",
                "Demo",
                "First",
                "first"));
  }

  @Test
  public void the_north_star_can_be_changed_without_being_in_its_own_way() {
    create(OutcomeDrafts.northStar("First")).get();
    assertThat(
            define
                .change(
                    FakePeople.PAULA,
                    "first",
                    OptionalInt.of(1),
                    OutcomeDrafts.northStar("First, renamed"))
                .get()
                .value()
                .name())
        .isEqualTo("First, renamed");
  }

  @Test
  public void a_north_star_may_say_later_what_it_means() {
    OutcomeDraft bare = OutcomeDrafts.named("Star");
    OutcomeDraft star =
        new OutcomeDraft(
            null,
            "DEMO",
            "Star",
            bare.narrative(),
            "",
            null,
            null,
            true,
            " ",
            null,
            bare.metric(),
            "paula",
            null,
            null,
            bare.targets(),
            null,
            null,
            null,
            null,
            null);
    Outcome made = create(star).get().value();
    assertThat(made.northStar()).isTrue();
    assertThat(made.customerValue()).isEmpty();
  }

  @Test
  public void targets_have_a_quarter_each_and_a_value() {
    Answer<?> twice =
        create(
            OutcomeDrafts.withTargets(
                new TargetDraft("2026-Q2", BigDecimal.ONE),
                new TargetDraft("2026-Q2", BigDecimal.TEN),
                new TargetDraft("2026-Q3", null)));
    assertThat(fields(twice)).containsExactly("targets[1].quarter", "targets[2].value");
    Answer<?> unreadable =
        create(OutcomeDrafts.withTargets(new TargetDraft("Q2/26", new BigDecimal("1e400"))));
    assertThat(kind(unreadable)).isEqualTo(Kind.MALFORMED);
    assertThat(fields(unreadable)).containsExactly("targets[0].quarter", "targets[0].value");
  }

  @Test
  public void words_that_are_not_known_are_refused_with_those_that_are() {
    OutcomeDraft odd =
        new OutcomeDraft(
            null,
            "DEMO",
            "Odd",
            "x",
            "",
            "miracle",
            "sometime",
            false,
            null,
            null,
            new MetricDraft("%", "sideways", "", "", "century", null, null),
            "paula",
            List.of("product", "legal"),
            null,
            List.of(new TargetDraft("2026-Q2", BigDecimal.ONE)),
            null,
            null,
            null,
            null,
            null);
    Answer<?> answer = create(odd);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "kind", "timing", "metric.direction", "metric.grain", "influencers[1]");
    assertThat(answer.reasons().get(0).arguments())
        .contains("outcome, process, experience", "miracle");
  }

  @Test
  public void members_of_any_function_may_define_and_others_may_not() {
    assertThat(define.create(FakePeople.MAX, OutcomeDrafts.named("A")).isDone()).isTrue();
    assertThat(define.create(FakePeople.ADMIN, OutcomeDrafts.named("B")).isDone()).isTrue();
    assertThat(kind(define.create(FakePeople.DEV, OutcomeDrafts.named("C"))))
        .isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(define.create(FakePeople.GUEST, NOTHING))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(define.create(Actor.ANONYMOUS, NOTHING))).isEqualTo(Kind.ANONYMOUS);
    assertThat(kind(browse.one(FakePeople.GUEST, "a"))).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  public void versions_stay_readable_with_who_and_why_newest_first() {
    create(OutcomeDrafts.named("Activation")).get();
    define
        .change(FakePeople.MAX, "activation", OptionalInt.empty(), OutcomeDrafts.named("Activated"))
        .get();
    var versions = browse.versions(FakePeople.DEV, "activation").get();
    assertThat(versions).extracting(v -> v.document().version()).containsExactly(2, 1);
    assertThat(versions)
        .extracting(v -> v.document().value().name())
        .containsExactly("Activated", "Activation");
    assertThat(versions.get(0).document().changedBy()).isEqualTo("u-max");
    assertThat(versions.get(0).why()).isEqualTo("because");
  }

  @Test
  public void a_stale_version_a_new_key_and_another_programme_are_refused() {
    create(OutcomeDrafts.named("Activation")).get();
    assertThat(
            kind(
                define.change(
                    FakePeople.MAX, "activation", OptionalInt.of(7), OutcomeDrafts.named("Other"))))
        .isEqualTo(Kind.CONFLICT);
    assertThat(
            fields(
                define.change(
                    FakePeople.MAX,
                    "activation",
                    OptionalInt.empty(),
                    OutcomeDrafts.keyed("other", "Other"))))
        .containsExactly("key");
    assertThat(
            kind(
                define.change(
                    FakePeople.MAX, "none", OptionalInt.empty(), OutcomeDrafts.named("x"))))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  public void a_list_begins_with_the_north_star() {
    create(OutcomeDrafts.named("Alpha")).get();
    create(OutcomeDrafts.northStar("Zeta")).get();
    create(OutcomeDrafts.named("beta")).get();
    assertThat(browse.all(FakePeople.DEV, Optional.of("DEMO")).get())
        .extracting(Document::key)
        .containsExactly("zeta", "alpha", "beta");
    assertThat(kind(browse.all(FakePeople.DEV, Optional.of("NO")))).isEqualTo(Kind.NOT_FOUND);
  }
}
