package org.sharedoutcomes.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.OutcomesAtStages;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.World;

public class DefineProgrammeTest {
  private final World world = new World();
  private final DefineProgramme define =
      new DefineProgramme(
          world.journal,
          world.permissions,
          world.people,
          world.issues,
          new OutcomesAtStages(world.journal, world.lock));
  private final BrowseProgrammes browse = new BrowseProgrammes(world.journal, world.permissions);

  private static ProgrammeDraft draft(String key, FunctionDraft... functions) {
    return new ProgrammeDraft(key, "Mobile", Arrays.asList(functions), List.of());
  }

  private Answer<Document<Programme>> create(ProgrammeDraft draft) {
    return define.create(FakePeople.ADMIN, draft);
  }

  private static List<String> fields(Answer<?> answer) {
    return answer.reasons().stream().map(Refusal::field).toList();
  }

  @Test
  public void an_administrator_creates_a_programme_that_everybody_finds() {
    world.issues.put(AnIssue.epic(1, "TIMOB-1"));
    ProgrammeDraft draft =
        new ProgrammeDraft(
            "MOB",
            " Mobile ",
            List.of(new FunctionDraft("product", "Product", "product")),
            List.of("TIMOB", "TIMOB"));
    Programme created = create(draft).get().value();
    assertThat(created)
        .isEqualTo(
            new Programme(
                "MOB",
                "Mobile",
                List.of(new Function("product", "Product", "product")),
                List.of("TIMOB"),
                Programme.USUAL_STAGES,
                false));
    assertThat(browse.one(FakePeople.DEV, "MOB").get().value()).isEqualTo(created);
    assertThat(browse.all(FakePeople.DEV).get()).hasSize(1);
  }

  @Test
  public void everything_that_is_wrong_is_told_at_once() {
    ProgrammeDraft draft =
        new ProgrammeDraft(
            "mob 1",
            " ",
            Arrays.asList(
                new FunctionDraft("Product!", "", "nobody"),
                new FunctionDraft("x", "X", null),
                new FunctionDraft("x", "X again", null),
                null),
            List.of("NOPE"));
    assertThat(fields(create(draft)))
        .containsExactlyInAnyOrder(
            "key",
            "name",
            "functions[0].key",
            "functions[0].name",
            "functions[0].group",
            "functions[2].key",
            "functions[3]",
            "projects[0]");
    assertThat(browse.all(FakePeople.ADMIN).get()).isEmpty();
  }

  @Test
  public void a_key_is_taken_only_once() {
    create(draft("MOB")).get();
    assertThat(create(draft("MOB")).reasons())
        .containsExactly(Refusal.conflict("key", "shared-outcomes.programme.taken", "MOB"));
  }

  @Test
  public void only_administrators_may_define_and_others_learn_no_more_than_they_may() {
    assertThat(kind(define.create(FakePeople.PAULA, draft("MOB")))).isEqualTo(Kind.FORBIDDEN);
    assertThat(define.create(FakePeople.GUEST, draft("MOB")).reasons().get(0).key())
        .isEqualTo("shared-outcomes.common.no-access");
    assertThat(kind(define.create(Actor.ANONYMOUS, draft("MOB")))).isEqualTo(Kind.ANONYMOUS);
    assertThat(kind(browse.all(FakePeople.GUEST))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(browse.one(Actor.ANONYMOUS, "MOB"))).isEqualTo(Kind.ANONYMOUS);
  }

  private static Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }

  @Test
  public void a_change_names_the_version_it_saw_or_takes_the_newest() {
    create(draft("MOB")).get();
    ProgrammeDraft renamed = new ProgrammeDraft(null, "Apps", List.of(), List.of());
    assertThat(define.change(FakePeople.ADMIN, "MOB", OptionalInt.of(1), renamed).get().version())
        .isEqualTo(2);
    assertThat(kind(define.change(FakePeople.ADMIN, "MOB", OptionalInt.of(1), renamed)))
        .isEqualTo(Kind.CONFLICT);
    assertThat(define.change(FakePeople.ADMIN, "MOB", OptionalInt.empty(), renamed).get().version())
        .isEqualTo(3);
  }

  @Test
  public void a_key_never_changes_and_what_is_not_there_cannot_be_changed() {
    create(draft("MOB")).get();
    assertThat(fields(define.change(FakePeople.ADMIN, "MOB", OptionalInt.empty(), draft("OTHER"))))
        .containsExactly("key");
    assertThat(kind(define.change(FakePeople.ADMIN, "NO", OptionalInt.empty(), draft("NO"))))
        .isEqualTo(Kind.NOT_FOUND);
  }
}
