package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;

/** What is expected of work, in the reader's words. */
public final class EffectWords {
  private final Texts texts;

  public EffectWords(Texts texts) {
    this.texts = texts;
  }

  String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.links." + name, arguments);
  }

  /** The size with its sign and unit; empty when nobody said it. */
  String size(Effect effect, String unit) {
    BigDecimal expected = effect.expectedEffect();
    if (expected == null) {
      return "";
    }
    String shown = texts.text("shared-outcomes.page.shown", new Amount(expected, unit));
    return expected.signum() > 0 ? "+" + shown : shown;
  }

  /** Size and confidence in a few words; empty when nobody said anything. */
  String sentence(Effect effect, String unit) {
    String size = size(effect, unit);
    if (size.isEmpty()) {
      return "";
    }
    return effect.confidence() == null
        ? text("expects", size)
        : text("expects-confidence", size, effect.confidence());
  }

  /** When to compare, or how it will be known; empty when nobody said anything. */
  String lookBack(Effect effect, Optional<LocalDate> day) {
    if (day.isPresent()) {
      return text("look-back-on", day.get());
    }
    return effect.horizonDays() == null ? "" : text("look-back-after", effect.horizonDays());
  }

  /** A warning when the effect goes the other way than the metric should; else empty. */
  String against(Effect effect, Metric metric) {
    if (!effect.isAgainst(metric)) {
      return "";
    }
    String size = size(effect, metric.unit());
    return metric.direction() == Direction.UP
        ? text("against-up", size)
        : text("against-down", size);
  }

  String missing(Tag tag) {
    return tag.effectMissing() ? text("effect-missing") : "";
  }
}
