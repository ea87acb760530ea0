package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.TextChange;

/**
 * What changed since a function's signatures were given.
 *
 * @param any whether anything did
 * @param since one for each different state that was signed
 * @param again whether the reader's own signature is one of them
 */
record SeeChangeView(boolean any, List<Since> since, boolean again) {
  /**
   * @param line who signed and when
   */
  record Since(String line, List<Shown> changes) {}

  /**
   * One field.
   *
   * @param by who changed it and when; empty when the history does not tell
   * @param lines of a list, what came and what went; empty for a text
   * @param listed whether it is a list
   * @param places of a text, the changed places
   * @param rest how many paragraphs follow that are the same; empty for none
   */
  record Shown(
      String field, String by, boolean listed, List<Line> lines, List<Place> places, String rest) {}

  /**
   * @param kind {@code added}, {@code removed} or {@code replaced}
   */
  record Line(String kind, String label, String names) {}

  /**
   * @param folded how many paragraphs before it are the same; empty for none
   */
  record Place(String folded, List<TextChange.Piece> before, List<TextChange.Piece> after) {}

  /** A material field as it was decided on and as it is. */
  record Change(String field, String before, String after) {}

  /** The bare values. */
  static List<Change> plain(FunctionVerdict part, SignOffWords words) {
    return part.changes().stream()
        .map(
            change ->
                new Change(
                    change.field(),
                    change.before() == null ? words.say("not-looked-at") : change.before(),
                    change.after()))
        .toList();
  }
}
