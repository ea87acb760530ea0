package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text became another: the changed paragraphs side by side with the changed words marked, and
 * how many paragraphs are the same between them.
 *
 * @param hunks the changed places, in order; none when a reader sees no difference
 * @param unchanged how many paragraphs follow the last of them
 */
public record TextChange(List<Hunk> hunks, int unchanged) {
  /** More pairs than this are not compared one by one: all of both counts as changed. */
  private static final long MOST_PAIRS = 4_000_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+\\s*|.\\s*", Pattern.DOTALL);

  /**
   * One changed place.
   *
   * @param unchanged how many paragraphs are the same before it
   */
  public record Hunk(int unchanged, List<Piece> before, List<Piece> after) {}

  /** A piece of text; what is marked is only on its own side. */
  public record Piece(boolean marked, String text) {}

  public TextChange {
    hunks = List.copyOf(hunks);
  }

  public static TextChange between(String before, String after) {
    List<String> from = before.lines().toList();
    List<String> to = after.lines().toList();
    List<Hunk> hunks = new ArrayList<>();
    int same = 0;
    for (Run run : runs(from, to, Material::same)) {
      if (run.same()) {
        same = (int) to.subList(run.to(), run.toEnd()).stream().filter(l -> !l.isBlank()).count();
        continue;
      }
      String old = String.join("\n", from.subList(run.from(), run.fromEnd()));
      String fresh = String.join("\n", to.subList(run.to(), run.toEnd()));
      if (!Material.same(old, fresh)) {
        hunks.add(hunk(same, words(old), words(fresh)));
        same = 0;
      }
    }
    return new TextChange(hunks, same);
  }

  private static Hunk hunk(int same, List<String> old, List<String> fresh) {
    List<Piece> before = new ArrayList<>();
    List<Piece> after = new ArrayList<>();
    for (Run run : runs(old, fresh, (one, other) -> one.strip().equals(other.strip()))) {
      add(before, !run.same(), old.subList(run.from(), run.fromEnd()));
      add(after, !run.same(), fresh.subList(run.to(), run.toEnd()));
    }
    return new Hunk(same, List.copyOf(before), List.copyOf(after));
  }

  private static void add(List<Piece> pieces, boolean marked, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(marked, String.join("", words)));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** A stretch that is the same on both sides, or one that is not. */
  private record Run(boolean same, int from, int fromEnd, int to, int toEnd) {}

  /** The two lists as runs in order: the longest common subsequence is what is the same. */
  private static List<Run> runs(
      List<String> one, List<String> other, BiPredicate<String, String> same) {
    int start = 0;
    int shorter = Math.min(one.size(), other.size());
    while (start < shorter && same.test(one.get(start), other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && same.test(one.get(one.size() - 1 - end), other.get(other.size() - 1 - end))) {
      end++;
    }
    List<Run> runs = new ArrayList<>();
    if (start > 0) {
      runs.add(new Run(true, 0, start, 0, start));
    }
    middle(runs, one, other, start, one.size() - end, other.size() - end, same);
    if (end > 0) {
      runs.add(new Run(true, one.size() - end, one.size(), other.size() - end, other.size()));
    }
    return runs;
  }

  private static void middle(
      List<Run> runs,
      List<String> one,
      List<String> other,
      int start,
      int oneEnd,
      int otherEnd,
      BiPredicate<String, String> same) {
    int rows = oneEnd - start;
    int columns = otherEnd - start;
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_PAIRS) {
      if (rows + columns > 0) {
        runs.add(new Run(false, start, oneEnd, start, otherEnd));
      }
      return;
    }
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            same.test(one.get(start + i), other.get(start + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      int fromI = i;
      int fromJ = j;
      while (i < rows && j < columns && same.test(one.get(start + i), other.get(start + j))) {
        i++;
        j++;
      }
      if (i > fromI) {
        runs.add(new Run(true, start + fromI, start + i, start + fromJ, start + j));
        continue;
      }
      while ((i < rows || j < columns)
          && !(i < rows && j < columns && same.test(one.get(start + i), other.get(start + j)))) {
        if (j == columns || (i < rows && longest[i + 1][j] >= longest[i][j + 1])) {
          i++;
        } else {
          j++;
        }
      }
      runs.add(new Run(false, start + fromI, start + i, start + fromJ, start + j));
    }
  }
}
