package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import org.sharedoutcomes.core.alignment.Comparison;
import org.sharedoutcomes.core.alignment.Movement;

/** Delivery beside movement, in the reader's words. */
public final class ComparisonWords {
  private final EffectWords words;
  private final Phrases phrases;
  private final Clock clock;

  public ComparisonWords(EffectWords words, Phrases phrases, Clock clock) {
    this.words = words;
    this.phrases = phrases;
    this.clock = clock;
  }

  /**
   * The two numbers, each with its sentence; never one of them without the other.
   *
   * @param verdict what they say together; empty when there is nothing to say
   */
  record Two(
      String delivery, String deliveryWhy, String movement, String movementWhy, String verdict) {}

  Two two(Comparison comparison) {
    Movement movement = comparison.movement();
    return new Two(
        words.text("percent", comparison.delivery().percent()),
        words.text("delivered-of", comparison.delivery().done(), comparison.delivery().total()),
        words.text("percent", movement.percent()),
        why(comparison),
        verdict(comparison));
  }

  private String why(Comparison comparison) {
    Movement movement = comparison.movement();
    String unit = comparison.outcome().metric().unit();
    if (movement.now() == null) {
      return words.text("no-value-yet");
    }
    String from = phrases.amount(movement.from(), unit);
    String now = phrases.amount(movement.now(), unit);
    String way =
        comparison
            .stand()
            .target()
            .map(target -> words.text("way-to", from, now, phrases.amount(target.value(), unit)))
            .orElseGet(() -> words.text("way", from, now));
    if (movement.noise() == null) {
      return way;
    }
    boolean beyond = movement.now().subtract(movement.from()).abs().compareTo(movement.noise()) > 0;
    return way
        + " "
        + words.text(
            beyond ? "beyond-noise" : "within-noise", phrases.amount(movement.noise(), unit));
  }

  private String verdict(Comparison comparison) {
    if (!comparison.deliveredNotMoved(100)) {
      return "";
    }
    return tooEarly(comparison)
        ? words.text("too-early", comparison.due().orElseThrow())
        : words.text("not-moved");
  }

  boolean tooEarly(Comparison comparison) {
    return comparison.tooEarly(today());
  }

  String due(Comparison comparison) {
    return comparison.due().map(day -> phrases.text("shown", day)).orElse("");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
  }
}
