package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.plugin.page.RoadmapPage.CardView;
import org.sharedoutcomes.plugin.page.RoadmapPage.OutcomeView;
import org.sharedoutcomes.plugin.page.RoadmapPage.PartView;
import org.sharedoutcomes.plugin.page.RoadmapPage.Spark;
import org.sharedoutcomes.plugin.page.RoadmapPage.Target;

/** Says what a card shows. */
record CardViews(Texts texts, Roadmap roadmap, Map<String, Spark> sparks) {
  /** So many quarters a menu offers at most; others can be typed on the issue itself. */
  private static final int MOST_TARGETS = 8;

  CardViews(Texts texts, Roadmap roadmap) {
    this(texts, roadmap, new HashMap<>());
  }

  CardView of(Card card) {
    List<PartView> parts = card.verdict().functions().stream().map(this::part).toList();
    List<Target> targets = targets(card);
    return new CardView(
        card.issue().key(),
        card.issue().summary(),
        card.issue().type(),
        card.issue().status(),
        card.issue().progress().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        derived(card.placement()),
        card.assignee() == null ? "" : card.assignee().displayName(),
        card.outcomes().stream().map(this::outcome).toList(),
        !parts.isEmpty(),
        parts,
        parts.isEmpty() ? overall(card.verdict()) : "",
        card.delivery().done(),
        card.delivery().total(),
        texts.text(
            "shared-outcomes.roadmap.delivery", card.delivery().done(), card.delivery().total()),
        !targets.isEmpty(),
        texts.text("shared-outcomes.roadmap.move-card", card.issue().key()),
        targets);
  }

  private String derived(Placement placement) {
    return switch (placement.source()) {
      case DUE_DATE -> texts.text("shared-outcomes.roadmap.from-due-date");
      case FIX_VERSION -> texts.text("shared-outcomes.roadmap.from-fix-version");
      case TARGET_QUARTER, NONE -> "";
    };
  }

  private OutcomeView outcome(CardOutcome outcome) {
    return new OutcomeView(outcome.key(), outcome.name(), effect(outcome), spark(outcome));
  }

  /** One outcome's trend is the same on all of its cards, so it is drawn once. */
  private Spark spark(CardOutcome outcome) {
    if (!sparks.containsKey(outcome.key())) {
      sparks.put(outcome.key(), new Sparks(texts).of(outcome.trend(), outcome.unit()));
    }
    return sparks.get(outcome.key());
  }

  private String effect(CardOutcome outcome) {
    Effect effect = outcome.effect();
    if (effect.expectedEffect() == null) {
      return "";
    }
    String signed =
        (effect.expectedEffect().signum() > 0 ? "+" : "") + number(effect.expectedEffect());
    return effect.confidence() == null
        ? texts.text("shared-outcomes.roadmap.expected", signed, outcome.unit())
        : texts.text(
            "shared-outcomes.roadmap.expected-sure", signed, outcome.unit(), effect.confidence());
  }

  private String number(BigDecimal value) {
    return texts.text("shared-outcomes.roadmap.number", value);
  }

  private PartView part(FunctionVerdict part) {
    String state = word(part.state());
    String said = texts.text("shared-outcomes.roadmap.state-" + state);
    return new PartView(
        part.name().substring(0, 1).toUpperCase(Locale.ROOT),
        icon(part.state()),
        said,
        state,
        texts.text("shared-outcomes.roadmap.part", part.name(), said));
  }

  private String overall(Verdict verdict) {
    return verdict.status() == Verdict.Status.NOT_REQUIRED
        ? ""
        : texts.text("shared-outcomes.roadmap.state-" + word(verdict.status()));
  }

  private static String word(Verdict.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String icon(Verdict.Status status) {
    return switch (status) {
      case ERROR -> "!";
      case NOT_REQUIRED, WAIVED -> "–";
      case CHANGES_REQUESTED -> "✗";
      case STALE -> "◐";
      case WAITING -> "○";
      case SIGNED -> "✓";
    };
  }

  /** The quarters nearest to where the card is, in order, and unscheduled. */
  private List<Target> targets(Card card) {
    Quarter here = card.placement().scheduled().orElse(roadmap.current());
    List<Quarter> near =
        roadmap.period().quarters().stream()
            .filter(quarter -> !quarter.equals(card.issue().targetQuarter()))
            .sorted(Comparator.comparingInt(quarter -> Math.abs(quarter.minus(here))))
            .limit(MOST_TARGETS)
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    List<Target> targets = new ArrayList<>();
    near.forEach(to -> targets.add(new Target(to.toString(), move(card, to.toString()))));
    if (card.issue().targetQuarter() != null) {
      targets.add(
          new Target(
              texts.text("shared-outcomes.roadmap.unscheduled"), move(card, Moves.UNSCHEDULED)));
    }
    return targets;
  }

  private static String move(Card card, String to) {
    String from = card.placement().scheduled().map(Quarter::toString).orElse(Moves.UNSCHEDULED);
    return Moves.written(card.issue().key(), from, to);
  }
}
