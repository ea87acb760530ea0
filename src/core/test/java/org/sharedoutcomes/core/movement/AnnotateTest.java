package org.sharedoutcomes.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.testkit.FakePeople;

public class AnnotateTest {
  private final Stage stage = new Stage();
  private final Annotate annotate =
      new Annotate(
          stage.world.journal,
          new BrowseOutcomes(stage.world.journal, stage.world.permissions),
          stage.world.permissions,
          stage.world.people,
          stage.world.clock);

  private Answer<Annotation> note(Actor actor, String day, String text, String link) {
    return annotate.add(actor, Stage.KEY, new AnnotationDraft(day, "release", text, link));
  }

  private List<Annotation> all() {
    return annotate.of(FakePeople.PAULA, Stage.KEY).get().all();
  }

  @Test
  public void what_was_noted_stands_in_the_order_of_days_with_who_noted_it() {
    note(FakePeople.PAULA, "2026-05-01", "second", "SHOP-1").get();
    note(FakePeople.PAULA, "2026-04-01", "first", "https://example.org/a?b=c").get();
    assertThat(all()).extracting(Annotation::text).containsExactly("first", "second");
    assertThat(all()).extracting(Annotation::by).containsOnly(FakePeople.PAULA.userKey());
    assertThat(all()).extracting(Annotation::sort).containsOnly(Annotation.Sort.RELEASE);
  }

  @Test
  public void what_is_wrong_is_said_at_its_field_all_at_once() {
    assertThat(
            annotate
                .add(
                    FakePeople.PAULA,
                    Stage.KEY,
                    new AnnotationDraft("yesterday", "party", " ", "javascript:alert(1)"))
                .reasons())
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("day", "sort", "text", "link");
    assertThat(all()).isEmpty();
  }

  @Test
  public void a_link_leads_to_an_issue_or_to_the_web_and_nowhere_else() {
    for (String link : List.of("data:text/html,x", "//example.org", "ftp://x", "/browse/X", "x")) {
      assertThat(note(FakePeople.PAULA, "2026-05-01", "x", link).isDone()).as(link).isFalse();
    }
    assertThat(Annotate.isIssue("SHOP-1")).isTrue();
    assertThat(Annotate.isIssue("https://SHOP-1")).isFalse();
  }

  @Test
  public void something_planned_may_be_noted_but_not_for_the_next_century() {
    assertThat(note(FakePeople.PAULA, "2026-12-24", "x", "").isDone()).isTrue();
    assertThat(note(FakePeople.PAULA, "2126-12-24", "x", "").isDone()).isFalse();
    assertThat(note(FakePeople.PAULA, "1826-12-24", "x", "").isDone()).isFalse();
  }

  @Test
  public void a_note_that_is_removed_stays_in_the_history() {
    Annotation noted = note(FakePeople.PAULA, "2026-05-01", "x", "").get();
    assertThat(annotate.remove(FakePeople.PAULA, Stage.KEY, noted.id()).isDone()).isTrue();
    assertThat(all()).isEmpty();
    assertThat(annotate.remove(FakePeople.PAULA, Stage.KEY, noted.id()).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(stage.world.journal.history(Annotations.KIND.stream(Stage.KEY)))
        .extracting(Entry::what)
        .containsExactly("annotated", "annotation-removed");
  }

  @Test
  public void only_members_note_and_only_users_read() {
    assertThat(note(FakePeople.DEV, "2026-05-01", "x", "").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.programme.members-only");
    assertThat(annotate.of(FakePeople.GUEST, Stage.KEY).isDone()).isFalse();
    assertThat(annotate.of(Actor.ANONYMOUS, Stage.KEY).isDone()).isFalse();
  }
}
