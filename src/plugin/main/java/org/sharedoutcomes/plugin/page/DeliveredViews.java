package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.alignment.Comparison;
import org.sharedoutcomes.plugin.page.ComparisonWords.Two;

/** Outcomes whose work is delivered and which have not moved, as lines of a list. */
public final class DeliveredViews {
  private final ComparisonWords comparisonWords;
  private final EffectWords words;
  private final Phrases phrases;

  public DeliveredViews(ComparisonWords comparisonWords, EffectWords words, Phrases phrases) {
    this.comparisonWords = comparisonWords;
    this.words = words;
    this.phrases = phrases;
  }

  /** One outcome; printed by {@code templates/page/delivered-item.vm}. */
  record Item(
      String key, String name, String owner, Two two, String due, String work, String path) {}

  /** Those whose effect should show by now. */
  List<Item> overdue(List<Comparison> all, int share) {
    return listed(all, share).stream()
        .filter(comparison -> !comparisonWords.tooEarly(comparison))
        .map(this::item)
        .toList();
  }

  /** Those whose effect may still come. */
  List<Item> early(List<Comparison> all, int share) {
    return listed(all, share).stream().filter(comparisonWords::tooEarly).map(this::item).toList();
  }

  private static List<Comparison> listed(List<Comparison> all, int share) {
    return all.stream().filter(comparison -> comparison.deliveredNotMoved(share)).toList();
  }

  private Item item(Comparison comparison) {
    String key = comparison.outcome().key();
    return new Item(
        key,
        comparison.outcome().name(),
        phrases.person(comparison.outcome().owner()),
        comparisonWords.two(comparison),
        comparisonWords.due(comparison),
        words.text("issues", comparison.work().size()),
        IssueSearches.path(IssueSearches.ofOutcome(key)));
  }
}
