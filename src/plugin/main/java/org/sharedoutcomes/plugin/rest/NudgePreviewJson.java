package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Preview;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Tried;
import org.sharedoutcomes.core.nudge.Spell;

/** What a rule would have done in the last twelve months. */
record NudgePreviewJson(int fired, int tried, int watched, List<TriedJson> outcomes) {
  /** At one outcome. */
  record TriedJson(String outcome, int values, List<SpellJson> spells) {
    static TriedJson of(Tried tried) {
      return new TriedJson(
          tried.outcome().key(),
          tried.values(),
          tried.spells().stream().map(SpellJson::of).toList());
    }
  }

  /** A time in which something was wrong; to is null while it lasts. */
  record SpellJson(String sort, String from, String to, BigDecimal value) {
    static SpellJson of(Spell spell) {
      return new SpellJson(
          Findings.name(spell.sort()),
          spell.from().toString(),
          spell.isOpen() ? null : spell.to().toString(),
          spell.value());
    }
  }

  static NudgePreviewJson of(Preview preview) {
    return new NudgePreviewJson(
        preview.fired(),
        preview.tried(),
        preview.watched(),
        preview.outcomes().stream().map(TriedJson::of).toList());
  }
}
