package org.sharedoutcomes.core.signoff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sharedoutcomes.core.signoff.TextChange.Hunk;
import org.sharedoutcomes.core.signoff.TextChange.Piece;

public class TextChangeTest {
  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(joining());
  }

  private static Hunk only(String before, String after) {
    assertThat(TextChange.between(before, after).hunks()).hasSize(1);
    return TextChange.between(before, after).hunks().get(0);
  }

  private static String plain(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(joining());
  }

  @Test
  public void the_words_that_differ_are_marked_on_their_side() {
    Hunk hunk = only("Pay by card, no fee.", "Pay by card or bill, a small fee.");
    assertThat(marked(hunk.before())).isEqualTo("Pay by card, [no ]fee.");
    assertThat(marked(hunk.after())).isEqualTo("Pay by card [or bill], [a small ]fee.");
  }

  @Test
  public void equal_paragraphs_are_folded_and_counted() {
    String before = "One\nTwo\n\nThree\nFour\nFive";
    TextChange change = TextChange.between(before, "One\nTwo\n\nThree!\nFour\nFive");
    assertThat(change.hunks()).extracting(Hunk::unchanged).containsExactly(2);
    assertThat(marked(change.hunks().get(0).after())).isEqualTo("Three[!]");
    assertThat(change.unchanged()).isEqualTo(2);
  }

  @Test
  public void two_places_are_two_hunks() {
    TextChange change = TextChange.between("a\nsame\nb", "A\nsame\nB");
    assertThat(change.hunks()).extracting(h -> marked(h.before())).containsExactly("[a]", "[b]");
    assertThat(change.hunks()).extracting(Hunk::unchanged).containsExactly(0, 1);
  }

  @Test
  public void a_new_and_an_emptied_text_are_marked_whole() {
    assertThat(marked(only("", "Now there").after())).isEqualTo("[Now there]");
    assertThat(only("", "Now there").before()).isEmpty();
    assertThat(marked(only("Was there", "").before())).isEqualTo("[Was there]");
  }

  @Test
  public void other_white_space_is_no_difference() {
    assertThat(TextChange.between("a  b\r\nc", "a b\nc\n").hunks()).isEmpty();
  }

  @Test
  public void letters_of_any_script_make_words() {
    assertThat(marked(only("Größe ändern", "Größe prüfen").after())).isEqualTo("Größe [prüfen]");
  }

  @Test
  public void both_sides_are_complete_whatever_was_changed() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String before = text(random, 12);
      String after = text(random, 12);
      TextChange change = TextChange.between(before, after);
      int kept = change.unchanged() + change.hunks().stream().mapToInt(Hunk::unchanged).sum();
      long lines =
          change.hunks().stream().mapToLong(h -> plain(h.after()).lines().count()).sum() + kept;
      assertThat(lines).isEqualTo(after.lines().count());
      assertThat(before).contains(change.hunks().stream().map(h -> plain(h.before())).toList());
    }
  }

  private static String text(Random random, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "w" + random.nextInt(3) + " w" + random.nextInt(3))
        .collect(joining("\n"));
  }

  @Test
  public void very_long_texts_are_compared_in_a_moment_and_lose_nothing() {
    String before = IntStream.range(0, 6000).mapToObj(i -> "a" + i).collect(joining(" "));
    String after = IntStream.range(0, 6000).mapToObj(i -> "b" + i).collect(joining(" "));
    Hunk hunk = only(before, after);
    assertThat(plain(hunk.before())).isEqualTo(before);
    assertThat(plain(hunk.after())).isEqualTo(after);
  }

  @Test
  public void files_are_added_removed_and_replaced_by_name() {
    ListChange change =
        ListChange.ofFiles("1 10 a.pdf\n2 20 b c.pdf\n3 5 d.png", "4 11 a.pdf\n3 5 d.png\n5 1 e");
    assertThat(change.added()).containsExactly("e");
    assertThat(change.removed()).containsExactly("b c.pdf");
    assertThat(change.replaced()).containsExactly("a.pdf");
  }

  @Test
  public void outcomes_are_added_and_removed() {
    ListChange change = ListChange.ofOutcomes("", "activation, tickets");
    assertThat(change.added()).containsExactly("activation", "tickets");
    assertThat(change.removed()).isEmpty();
  }
}
