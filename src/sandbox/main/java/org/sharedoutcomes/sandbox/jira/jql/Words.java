package org.sharedoutcomes.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words and phrases to be found in a text, in the manner of Jira's text search. */
final class Words {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final Pattern BETWEEN_WILD = Pattern.compile("[^\\p{L}\\p{N}_*?]+");

  private final List<List<Pattern>> phrases;
  private final List<String> stems;

  private Words(List<List<Pattern>> phrases) {
    this.phrases = phrases;
    this.stems =
        phrases.stream()
            .flatMap(List::stream)
            .map(Pattern::pattern)
            .filter(pattern -> !pattern.contains("\\"))
            .toList();
  }

  static Words of(Clause.Terminal clause, String searched) throws JqlException {
    String trimmed = searched.strip();
    if (trimmed.startsWith("*") || trimmed.startsWith("?")) {
      throw new JqlException(
          "The text query '%s' for field '%s' is not allowed to start with '%c'."
              .formatted(searched, clause.field(), trimmed.charAt(0)));
    }
    List<List<Pattern>> phrases = new ArrayList<>();
    Matcher parts = PART.matcher(trimmed);
    while (parts.find()) {
      String part = parts.group(1) != null ? parts.group(1) : parts.group(2);
      phrases.add(
          Arrays.stream(BETWEEN_WILD.split(part.toLowerCase(Locale.ROOT)))
              .filter(word -> !word.isEmpty())
              .map(Words::pattern)
              .toList());
    }
    phrases.removeIf(List::isEmpty);
    if (phrases.isEmpty()) {
      throw new JqlException(
          "The field '%s' does not support searching for an empty string."
              .formatted(clause.field()));
    }
    return new Words(phrases);
  }

  boolean match(String text) {
    if (text == null) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!stems.stream().allMatch(lower::contains)) {
      return false;
    }
    List<String> words = Arrays.stream(BETWEEN.split(lower)).map(Words::stem).toList();
    return phrases.stream().allMatch(phrase -> contains(words, phrase));
  }

  private static boolean contains(List<String> words, List<Pattern> phrase) {
    for (int start = 0; start + phrase.size() <= words.size(); start++) {
      if (matchesAt(words, phrase, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesAt(List<String> words, List<Pattern> phrase, int start) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!phrase.get(i).matcher(words.get(start + i)).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Pattern pattern(String word) {
    boolean wild = word.contains("*") || word.contains("?");
    String stem = wild ? word : stem(word);
    return Pattern.compile(stem.replace("*", "\\p{Alnum}*").replace("?", "\\p{Alnum}"));
  }

  /** The word without the commonest English endings, so that "apps" finds "app". */
  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
