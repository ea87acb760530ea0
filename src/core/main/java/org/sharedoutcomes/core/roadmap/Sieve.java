package org.sharedoutcomes.core.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Lets through the cards that a roadmap was asked for.
 *
 * @param words all of them are in a card's key, summary, assignee or team, case ignored
 * @param matching ids of the issues that the query matches; null for every issue
 * @param tags keys that stand for the only outcome; empty for any
 */
record Sieve(List<String> words, Set<Long> matching, Set<String> tags) {
  /** Refused when the query is not JQL for the actor. */
  static Answer<Sieve> of(Actor actor, RoadmapRequest request, Set<String> tags, Issues issues) {
    List<String> words =
        Arrays.stream(text(request.filter()).toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    String jql = text(request.jql());
    if (jql.isEmpty()) {
      return Answer.done(new Sieve(words, null, tags));
    }
    Answer<Set<Long>> found = issues.checked(actor, jql).then(query -> issues.ids(actor, query));
    return found.isDone()
        ? Answer.done(new Sieve(words, found.get(), tags))
        : Answer.refused(found.reasons().stream().map(Sieve::atItsField).toList());
  }

  private static Refusal atItsField(Refusal reason) {
    return new Refusal(reason.kind(), "jql", reason.key(), reason.arguments());
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  /**
   * @param assignee the display name of who does it; empty for nobody
   */
  boolean lets(Placed card, String assignee) {
    return (matching == null || matching.contains(card.issue().id()))
        && (tags.isEmpty() || card.issue().outcomes().stream().anyMatch(tags::contains))
        && (words.isEmpty() || saysAll(card, assignee));
  }

  private boolean saysAll(Placed card, String assignee) {
    String said =
        String.join("\n", card.issue().key(), card.issue().summary(), assignee, card.team())
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(said::contains);
  }
}
