package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Companion;
import org.sharedoutcomes.core.roadmap.Dimension;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Scale;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.plugin.page.RoadmapPage.CardView;
import org.sharedoutcomes.plugin.page.RoadmapPage.OutcomeView;
import org.sharedoutcomes.plugin.page.RoadmapPage.PartView;

/** Says what cards show. What many of them say alike is put into words once. */
final class CardViews {
  private static final String TEXT = "shared-outcomes.roadmap.";

  private final Texts texts;
  private final Roadmap roadmap;
  private final Set<String> drawn;
  private final Map<List<Object>, String> said = new HashMap<>();
  private final Map<List<Object>, PartView> parts = new HashMap<>();

  /**
   * @param drawn keys of the outcomes whose trends have a picture
   */
  CardViews(Texts texts, Roadmap roadmap, Set<String> drawn) {
    this.texts = texts;
    this.roadmap = roadmap;
    this.drawn = drawn;
  }

  /**
   * @param lane the key of the lane that it stands in; empty for the rest
   */
  CardView of(Card card, String lane) {
    List<PartView> signOff = card.verdict().functions().stream().map(this::part).toList();
    var commitment = card.plan().commitment();
    return new CardView(
        card.issue().key(),
        card.placement().scheduled().map(Quarter::toString).orElse(Moves.UNSCHEDULED),
        card.starts() == null ? "" : card.starts().toString(),
        edges(card),
        card.issue().summary(),
        card.issue().status(),
        Findings.name(card.issue().progress()),
        marks(card, lane),
        commitment == null ? "" : Findings.name(commitment),
        commitment == null ? "" : say("board.commitment-" + Findings.name(commitment)),
        card.plan().stopped() != null,
        outcomes(card, lane),
        !signOff.isEmpty(),
        signOff,
        signOff.isEmpty() ? overall(card.verdict()) : "",
        card.delivery().done(),
        card.delivery().total(),
        say("delivery", card.delivery().done(), card.delivery().total()),
        companions(card),
        card.mismatches().stream().map(this::warning).toList(),
        card.estimate() == null ? "" : say("board.estimate", card.estimate()),
        who(card.assignee(), roadmap.by() == Dimension.TEAM ? "" : card.team()));
  }

  private String say(String key, Object... arguments) {
    List<Object> asked = new ArrayList<>(List.of(arguments));
    asked.add(key);
    return said.computeIfAbsent(asked, any -> texts.text(TEXT + key, arguments));
  }

  private static String who(Person assignee, String team) {
    String name = assignee == null ? "" : assignee.displayName();
    return name.isEmpty() || team.isEmpty() ? name + team : name + " · " + team;
  }

  /** Where its quarter comes from, what it spans, and that it is for no outcome. */
  private String marks(Card card, String lane) {
    List<String> marks = new ArrayList<>();
    if (card.starts() != null) {
      marks.add(
          say("board.spans", card.starts().toString(), card.placement().quarter().toString()));
    } else if (roadmap.columns().stream().noneMatch(c -> c.key().equals(quarter(card)))) {
      card.placement().scheduled().ifPresent(quarter -> marks.add(quarter.toString()));
    }
    if (card.placement().isDerived()) {
      marks.add(derived(card.placement()));
    }
    if (card.outcomes().isEmpty() && !(roadmap.by() == Dimension.OUTCOME && lane.isEmpty())) {
      marks.add(say("no-outcome"));
    }
    return String.join(" · ", marks);
  }

  private static String quarter(Card card) {
    return String.valueOf(card.placement().quarter());
  }

  private String derived(Placement placement) {
    return switch (placement.source()) {
      case DUE_DATE -> say("from-due-date");
      case FIX_VERSION -> say("from-fix-version");
      case TARGET_QUARTER, NONE -> "";
    };
  }

  private String edges(Card card) {
    Scale scale = roadmap.scale();
    if (card.starts() == null || roadmap.columns().isEmpty()) {
      return "";
    }
    Quarter first = roadmap.columns().get(0).quarter();
    return (first != null && card.starts().compareTo(first) < 0 ? " so-since" : "")
        + (scale.of(card.placed()) == scale.size() ? " so-until" : "");
  }

  private List<OutcomeView> outcomes(Card card, String lane) {
    boolean own = roadmap.by() == Dimension.OUTCOME;
    return card.outcomes().stream()
        .filter(outcome -> !own || outcome.key().equals(lane))
        .map(
            outcome ->
                new OutcomeView(
                    own ? "" : outcome.name(),
                    effect(outcome),
                    drawn.contains(outcome.key()) ? outcome.key() : ""))
        .filter(view -> !own || !view.effect().isEmpty() || !view.spark().isEmpty())
        .toList();
  }

  private String effect(CardOutcome outcome) {
    Effect effect = outcome.effect();
    BigDecimal expected = effect.expectedEffect();
    if (expected == null) {
      return "";
    }
    String signed = (expected.signum() > 0 ? "+" : "") + say("number", expected);
    return effect.confidence() == null
        ? say("expected", signed, outcome.unit())
        : say("expected-sure", signed, outcome.unit(), effect.confidence());
  }

  private PartView part(FunctionVerdict part) {
    return parts.computeIfAbsent(
        List.of(part.name(), part.state()),
        any -> {
          String state = Findings.name(part.state());
          String word = say("state-" + state);
          return new PartView(
              part.name().substring(0, 1).toUpperCase(Locale.ROOT),
              part.state() == Verdict.Status.SIGNED
                  ? icon(part.state())
                  : icon(part.state()) + " " + word,
              state,
              say("part", part.name(), word));
        });
  }

  private String overall(Verdict verdict) {
    return verdict.status() == Verdict.Status.NOT_REQUIRED
        ? ""
        : say("state-" + Findings.name(verdict.status()));
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

  private String companions(Card card) {
    List<String> lines = new ArrayList<>();
    if (!card.companions().isEmpty()) {
      lines.add(
          say("board.companions", card.companions().size())
              + card.companions().stream().map(this::companion).collect(Collectors.joining(", ")));
    }
    card.companionOf().forEach(one -> lines.add(companionOf(one)));
    return String.join(" · ", lines);
  }

  private String companionOf(Companion one) {
    return texts.text(
        "shared-outcomes.companions.of",
        NeighboursViews.kind(texts, one.kind()),
        one.issue().key(),
        one.placement()
            .scheduled()
            .map(Quarter::toString)
            .orElseGet(() -> texts.text("shared-outcomes.companions.no-quarter")));
  }

  private String companion(Companion companion) {
    String kind = say("board.companion-" + Findings.name(companion.kind()));
    return companion
        .placement()
        .scheduled()
        .map(quarter -> say("board.companion-in", kind, quarter.toString()))
        .orElseGet(() -> say("board.companion-unscheduled", kind));
  }

  private String warning(Mismatch mismatch) {
    return say(
        "board.mismatch-" + Findings.name(mismatch.kind()),
        mismatch.first().key(),
        mismatch.firstIn().toString(),
        mismatch.second().key(),
        mismatch.secondIn().toString());
  }
}
