package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;

/**
 * Whether a programme looks at its outcomes from every side: results, ways of working and
 * experience; what moves early and what confirms late.
 */
public final class Balance {
  private final List<Outcome> outcomes;

  private Balance(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Of the outcomes in use. */
  public static Balance of(Collection<Outcome> outcomes) {
    return new Balance(outcomes.stream().filter(outcome -> !outcome.retired()).toList());
  }

  /** How many indicators there are of this sort. */
  public int count(Indicator kind, Timing timing) {
    return (int) outcomes.stream().filter(o -> o.kind() == kind && o.timing() == timing).count();
  }

  /** The sorts of indicator of which there is none. */
  public List<Indicator> missingKinds() {
    return Arrays.stream(Indicator.values())
        .filter(kind -> outcomes.stream().noneMatch(outcome -> outcome.kind() == kind))
        .toList();
  }

  /** Whether nothing moves early, or nothing confirms late. */
  public List<Timing> missingTimings() {
    return Arrays.stream(Timing.values())
        .filter(timing -> outcomes.stream().noneMatch(outcome -> outcome.timing() == timing))
        .toList();
  }

  public boolean isBalanced() {
    return missingKinds().isEmpty() && missingTimings().isEmpty();
  }

  /** What is missing, a sentence each; one sentence when nothing is. */
  public List<String> say(Texts texts) {
    if (outcomes.isEmpty()) {
      return List.of(texts.text("shared-outcomes.balance.no-outcome"));
    }
    if (isBalanced()) {
      return List.of(texts.text("shared-outcomes.balance.balanced"));
    }
    List<String> sentences = new ArrayList<>();
    if (!missingKinds().isEmpty()) {
      List<String> kinds = missingKinds().stream().map(Findings::name).toList();
      sentences.add(texts.text("shared-outcomes.balance.no-kind-" + String.join("-", kinds)));
    }
    for (Timing timing : missingTimings()) {
      sentences.add(texts.text("shared-outcomes.balance.no-timing-" + Findings.name(timing)));
    }
    return sentences;
  }
}
