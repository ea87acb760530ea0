package org.sharedoutcomes.core.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Refusal.Kind;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

public class KeepViewsTest {
  private static final Map<String, String> ADDRESS =
      Map.of("programme", "DEMO", "lanes", "stage", "filter", "login", "jql", "");

  private final World world = new World();
  private final KeepViews views =
      new KeepViews(world.journal, world.permissions, world.people, world.lock);

  @Before
  public void a_programme() {
    world
        .journal
        .save(
            new Change<>(
                Programme.KIND, "DEMO", 0, FakePeople.ADMIN, "made", "", OutcomeExamples.demo()))
        .get();
  }

  private Answer<Document<SavedView>> make(Actor who, String name, String sharing) {
    return views.create(who, new ViewDraft(name, sharing, ADDRESS));
  }

  private List<String> names(Actor who) {
    return views.all(who, "").get().stream().map(view -> view.value().name()).toList();
  }

  private static Kind kind(Answer<?> answer) {
    return answer.reasons().get(0).kind();
  }

  private static String why(Answer<?> answer) {
    return answer.reasons().get(0).key().substring("shared-outcomes.saved-view.".length());
  }

  @Test
  public void a_private_view_does_not_exist_for_others_not_even_for_administrators() {
    Document<SavedView> mine = make(FakePeople.PAULA, "Mine", "private").get();
    for (Actor other : List.of(FakePeople.MAX, FakePeople.ADMIN)) {
      assertThat(names(other)).isEmpty();
      Answer<?> missing = views.one(other, "00000000");
      for (Answer<?> answer :
          List.of(
              views.one(other, mine.key()),
              views.copy(other, mine.key(), "Stolen"),
              views.change(other, mine.key(), OptionalInt.empty(), new ViewDraft("x", "", ADDRESS)),
              views.remove(other, mine.key(), OptionalInt.empty()))) {
        assertThat(kind(answer)).isEqualTo(Kind.NOT_FOUND);
        assertThat(answer.reasons().get(0).key()).isEqualTo(missing.reasons().get(0).key());
      }
    }
    assertThat(names(FakePeople.PAULA)).containsExactly("Mine");
  }

  @Test
  public void who_may_not_use_the_product_learns_of_no_view() {
    make(FakePeople.PAULA, "Ours", "shared").get();
    assertThat(kind(views.all(FakePeople.GUEST, ""))).isEqualTo(Kind.FORBIDDEN);
    assertThat(kind(views.all(Actor.ANONYMOUS, ""))).isEqualTo(Kind.ANONYMOUS);
    assertThat(kind(make(FakePeople.GUEST, "Mine", ""))).isEqualTo(Kind.FORBIDDEN);
  }

  @Test
  public void what_is_said_is_kept_and_what_is_empty_is_not() {
    SavedView view = make(FakePeople.DEV, " Stages ", "").get().value();
    assertThat(view.name()).isEqualTo("Stages");
    assertThat(view.sharing()).isEqualTo(SavedView.Sharing.PRIVATE);
    assertThat(view.address())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("programme", "DEMO", "lanes", "stage", "filter", "login"));
  }

  @Test
  public void everything_wrong_is_told_at_once_by_field() {
    Answer<?> answer =
        views.create(
            FakePeople.DEV,
            new ViewDraft(
                " ",
                "public",
                Map.of("lanes", "colour", "view", "x", "from", "2026-Q3", "to", "2026-Q1")));
    assertThat(answer.reasons().stream().map(Refusal::field))
        .containsExactlyInAnyOrder("name", "sharing", "lanes", "parameters", "programme", "from");
    assertThat(
            views
                .create(FakePeople.DEV, new ViewDraft("x", "", Map.of("programme", "NONE")))
                .reasons())
        .extracting(Refusal::field)
        .containsExactly("programme");
  }

  @Test
  public void everybody_sees_a_shared_view_and_its_owner_or_an_administrator_changes_it() {
    Document<SavedView> ours = make(FakePeople.PAULA, "Ours", "shared").get();
    assertThat(names(FakePeople.DEV)).containsExactly("Ours");
    ViewDraft renamed = new ViewDraft("Renamed", "shared", ADDRESS);
    OptionalInt any = OptionalInt.empty();
    Answer<?> byAnother = views.change(FakePeople.MAX, ours.key(), any, renamed);
    assertThat(kind(byAnother)).isEqualTo(Kind.FORBIDDEN);
    assertThat(why(byAnother)).isEqualTo("not-yours");
    assertThat(kind(views.remove(FakePeople.MAX, ours.key(), any))).isEqualTo(Kind.FORBIDDEN);
    SavedView now = views.change(FakePeople.ADMIN, ours.key(), any, renamed).get().value();
    assertThat(now.name()).isEqualTo("Renamed");
    assertThat(now.owner()).isEqualTo(FakePeople.PAULA.userKey());
    assertThat(
            why(
                views.change(
                    FakePeople.ADMIN, ours.key(), any, new ViewDraft("Gone", "private", ADDRESS))))
        .isEqualTo("owner-hides");
    assertThat(views.remove(FakePeople.PAULA, ours.key(), any).isDone()).isTrue();
    assertThat(names(FakePeople.DEV)).isEmpty();
  }

  @Test
  public void members_make_what_a_programme_shows_first_and_change_each_others() {
    Answer<?> byStranger = make(FakePeople.DEV, "First", "programme");
    assertThat(kind(byStranger)).isEqualTo(Kind.FORBIDDEN);
    assertThat(why(byStranger)).isEqualTo("members-only");
    make(FakePeople.MAX, "A shared one", "shared").get();
    assertThat(views.first(FakePeople.DEV, "DEMO")).isEmpty();
    Document<SavedView> first = make(FakePeople.PAULA, "Zoom", "programme").get();
    assertThat(names(FakePeople.DEV)).containsExactly("Zoom", "A shared one");
    assertThat(views.first(FakePeople.DEV, "DEMO")).contains(first);
    assertThat(views.first(FakePeople.DEV, "OTHER")).isEmpty();
    assertThat(views.mayChange(FakePeople.MAX, first.value())).isTrue();
    assertThat(views.mayChange(FakePeople.DEV, first.value())).isFalse();
    assertThat(views.remove(FakePeople.MAX, first.key(), OptionalInt.empty()).isDone()).isTrue();
  }

  @Test
  public void a_name_is_taken_only_among_those_that_the_same_people_choose_from() {
    make(FakePeople.PAULA, "Weekly", "private").get();
    Answer<?> again = make(FakePeople.PAULA, "WEEKLY", "private");
    assertThat(kind(again)).isEqualTo(Kind.CONFLICT);
    assertThat(why(again)).isEqualTo("name-taken");
    assertThat(make(FakePeople.MAX, "Weekly", "private").isDone()).isTrue();
    assertThat(make(FakePeople.PAULA, "Weekly", "shared").isDone()).isTrue();
    assertThat(make(FakePeople.PAULA, "Weekly", "programme").isDone()).isTrue();
    assertThat(why(make(FakePeople.MAX, "weekly", "programme"))).isEqualTo("name-taken");
  }

  @Test
  public void the_second_of_two_who_change_a_view_learns_of_the_first() {
    Document<SavedView> seen = make(FakePeople.PAULA, "Weekly", "programme").get();
    OptionalInt version = OptionalInt.of(seen.version());
    ViewDraft draft = new ViewDraft("Weekly", "programme", Map.of("programme", "DEMO"));
    assertThat(views.change(FakePeople.MAX, seen.key(), version, draft).isDone()).isTrue();
    Answer<?> second = views.change(FakePeople.PAULA, seen.key(), version, draft);
    assertThat(kind(second)).isEqualTo(Kind.CONFLICT);
    assertThat(second.reasons().get(0).arguments()).contains(FakePeople.MAX);
    assertThat(kind(views.remove(FakePeople.PAULA, seen.key(), version))).isEqualTo(Kind.CONFLICT);
  }

  @Test
  public void a_copy_is_private_and_shows_the_same() {
    Document<SavedView> from = make(FakePeople.PAULA, "Weekly", "shared").get();
    SavedView copy = views.copy(FakePeople.DEV, from.key(), "My week").get().value();
    assertThat(copy.owner()).isEqualTo(FakePeople.DEV.userKey());
    assertThat(copy.sharing()).isEqualTo(SavedView.Sharing.PRIVATE);
    assertThat(copy.address()).isEqualTo(from.value().address());
  }

  @Test
  public void one_person_keeps_a_hundred_views_and_may_still_change_them() {
    for (int i = 0; i < 100; i++) {
      make(FakePeople.PAULA, "View " + i, "").get();
    }
    assertThat(why(make(FakePeople.PAULA, "One more", ""))).isEqualTo("too-many");
    String any = views.all(FakePeople.PAULA, "").get().get(0).key();
    ViewDraft renamed = new ViewDraft("Another", "", ADDRESS);
    assertThat(views.change(FakePeople.PAULA, any, OptionalInt.empty(), renamed).isDone()).isTrue();
    assertThat(make(FakePeople.MAX, "View 1", "").isDone()).isTrue();
  }

  @Test
  public void views_go_with_their_programme() {
    SavedView view = make(FakePeople.PAULA, "Weekly", "").get().value();
    assertThat(view.goesWith("DEMO", Set.of())).isTrue();
    assertThat(view.goesWith("OTHER", Set.of())).isFalse();
  }

  private OpenView open(Actor who, Map<String, String> said) {
    return views.open(who, said).get();
  }

  @Test
  public void an_address_wins_over_its_view_even_where_it_says_nothing() {
    String id = make(FakePeople.PAULA, "Weekly", "shared").get().key();
    OpenView same = open(FakePeople.MAX, Map.of("view", id));
    assertThat(same.address())
        .isEqualTo(Map.of("programme", "DEMO", "lanes", "stage", "filter", "login"));
    assertThat(same.isChanged(Map.of())).isFalse();

    OpenView other =
        open(FakePeople.MAX, Map.of("view", id, "filter", " ", "lanes", "team", "x", "y"));
    assertThat(other.address()).isEqualTo(Map.of("programme", "DEMO", "lanes", "team"));
    assertThat(other.isChanged(Map.of())).isTrue();
    assertThat(kind(views.open(FakePeople.MAX, Map.of("view", "nothing"))))
        .isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  public void what_is_usual_is_no_change_and_neither_is_reading() {
    String id =
        views
            .create(FakePeople.PAULA, new ViewDraft("All", "", Map.of("programme", "DEMO")))
            .get()
            .key();
    Map<String, String> usual = Map.of("from", "2026-Q1", "to", "2027-Q1");
    OpenView spelled =
        open(
            FakePeople.PAULA,
            Map.of(
                "view", id, "from", "2026-Q1", "to", "2027-Q1", "lanes", "outcome", "mode",
                "read"));
    assertThat(spelled.isChanged(usual)).isFalse();
    assertThat(spelled.isChanged(Map.of("from", "2026-Q2", "to", "2027-Q2"))).isTrue();
    assertThat(spelled.address()).containsEntry("mode", "read");
  }

  @Test
  public void who_asks_for_nothing_special_gets_the_programmes_first_view() {
    OpenView plain = open(FakePeople.DEV, Map.of("programme", "DEMO"));
    assertThat(plain.view()).isNull();
    String id = make(FakePeople.PAULA, "Weekly", "programme").get().key();
    make(FakePeople.PAULA, "A shared one", "shared").get();
    assertThat(open(FakePeople.DEV, Map.of()).view().key()).isEqualTo(id);
    assertThat(open(FakePeople.DEV, Map.of("programme", "DEMO", "done", "saved")).view().key())
        .isEqualTo(id);
    assertThat(open(FakePeople.DEV, Map.of("programme", "OTHER")).view()).isNull();
    assertThat(open(FakePeople.DEV, Map.of("filter", "")).view()).isNull();
    assertThat(open(FakePeople.DEV, Map.of("view", "none")).view()).isNull();
    assertThat(kind(views.open(FakePeople.GUEST, Map.of()))).isEqualTo(Kind.FORBIDDEN);
  }
}
