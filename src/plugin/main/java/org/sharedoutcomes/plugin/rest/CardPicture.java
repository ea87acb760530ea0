package org.sharedoutcomes.plugin.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Companion;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * Draws a card, as high as its texts are.
 *
 * @param hide what is not to be shown, by its name in the roadmap's address
 */
record CardPicture(Texts texts, Set<String> hide) {
  private static final int SIZE = 11;
  private static final int LINE = 15;
  private static final int INSIDE = 8;
  private static final char UNBROKEN = '\u00a0';
  private static final String BOLD = "font-weight=\"bold\"";
  private static final String SUBTLE = "fill=\"#44546f\"";
  private static final String WARNING = "fill=\"#7f5f01\" font-weight=\"bold\"";

  /** A line of a card's text. */
  record Line(String text, String look) {}

  /** What a card looks like in a lane; drawn when its place is known. */
  record Drawn(Card card, List<Line> lines, int height) {}

  /**
   * @param lane key of the lane that it stands in; of its outcomes that one's effect is told, or
   *     all when the lane is none's
   */
  Drawn of(Card card, String lane, String span, int width) {
    List<Line> all = lines(card, lane, span);
    List<Line> wrapped = new ArrayList<>();
    for (Line line : all) {
      Svg.wrapped(line.text(), SIZE, width - 2 * INSIDE - 4)
          .forEach(part -> wrapped.add(new Line(part, line.look())));
    }
    int bar = hide.contains("delivery") ? 0 : 8;
    return new Drawn(card, wrapped, wrapped.size() * LINE + 10 + bar);
  }

  void draw(Svg svg, Drawn drawn, int x, int y, int width) {
    Card card = drawn.card();
    svg.box(x, y, width, drawn.height(), "rx=\"3\" fill=\"#ffffff\" " + edge(card));
    svg.box(x, y, 4, drawn.height(), "fill=\"" + colour(card) + "\"");
    int at = y + LINE;
    for (Line line : drawn.lines()) {
      svg.text(x + INSIDE + 4, at, SIZE, line.text(), line.look());
      at += LINE;
    }
    if (!hide.contains("delivery")) {
      int whole = width - 2 * INSIDE - 4;
      svg.box(x + INSIDE + 4, at - 8, whole, 5, "fill=\"#dcdfe4\"");
      svg.box(
          x + INSIDE + 4,
          at - 8,
          whole * card.delivery().percent() / 100,
          5,
          "fill=\"#1f845a\" data-part=\"done\"");
    }
  }

  /** How sure it is, as a line that black and white tell apart. */
  private static String edge(Card card) {
    Commitment sure = card.plan().commitment();
    String dashes =
        sure == Commitment.CANDIDATE
            ? " stroke-dasharray=\"2 3\""
            : sure == Commitment.LIKELY ? " stroke-dasharray=\"7 3\"" : "";
    String width = sure == Commitment.COMMITTED ? "2" : "1";
    return "stroke=\"#626f86\" stroke-width=\"" + width + "\"" + dashes;
  }

  private static String colour(Card card) {
    return switch (card.issue().progress()) {
      case TO_DO -> "#b3b9c4";
      case IN_PROGRESS -> "#0c66e4";
      case DONE -> "#1f845a";
    };
  }

  private List<Line> lines(Card card, String lane, String span) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(card.issue().key() + " · " + card.issue().status(), BOLD));
    lines.add(new Line(card.issue().summary(), ""));
    if (card.plan().stopped() != null) {
      lines.add(new Line(mine("stopped"), BOLD));
    }
    if (!span.isEmpty()) {
      lines.add(new Line(span, SUBTLE));
    }
    derived(card.placement(), lines);
    if (!hide.contains("commitment") && card.plan().commitment() != null) {
      lines.add(new Line(mine("commitment-" + Findings.name(card.plan().commitment())), SUBTLE));
    }
    if (!hide.contains("effect")) {
      card.outcomes().stream()
          .filter(outcome -> outcome.key().equals(lane) || !isOutcome(card, lane))
          .forEach(outcome -> effect(outcome, lines));
    }
    if (!hide.contains("sign-off")) {
      strip(card.verdict(), lines);
    }
    planned(card, lines);
    return lines;
  }

  private static boolean isOutcome(Card card, String lane) {
    return card.outcomes().stream().anyMatch(outcome -> outcome.key().equals(lane));
  }

  private void derived(Placement placement, List<Line> lines) {
    if (placement.isDerived()) {
      String key =
          placement.source() == Placement.Source.DUE_DATE ? "from-due-date" : "from-fix-version";
      lines.add(new Line(text(key), SUBTLE + " font-style=\"italic\""));
    }
  }

  private void effect(CardOutcome outcome, List<Line> lines) {
    Effect effect = outcome.effect();
    if (effect.expectedEffect() == null) {
      return;
    }
    String signed =
        (effect.expectedEffect().signum() > 0 ? "+" : "") + text("number", effect.expectedEffect());
    lines.add(
        new Line(
            effect.confidence() == null
                ? text("expected", signed, outcome.unit())
                : text("expected-sure", signed, outcome.unit(), effect.confidence()),
            ""));
  }

  private void strip(Verdict verdict, List<Line> lines) {
    if (!verdict.functions().isEmpty()) {
      lines.add(
          new Line(
              verdict.functions().stream().map(this::part).collect(Collectors.joining(" ")), ""));
    }
  }

  private String part(FunctionVerdict part) {
    String letter = part.name().substring(0, 1).toUpperCase(Locale.ROOT);
    String icon =
        switch (part.state()) {
          case ERROR -> "!";
          case NOT_REQUIRED, WAIVED -> "–";
          case CHANGES_REQUESTED -> "✗";
          case STALE -> "◐";
          case WAITING -> "○";
          case SIGNED -> "✓";
        };
    String word = text("state-" + Findings.name(part.state()));
    return (letter + " " + icon + " " + word).replace(' ', UNBROKEN);
  }

  private void planned(Card card, List<Line> lines) {
    if (!hide.contains("companions")) {
      card.companions().forEach(one -> lines.add(new Line(companion(one), SUBTLE)));
      card.mismatches().forEach(one -> lines.add(new Line("⚠ " + warning(one), WARNING)));
    }
    if (!hide.contains("delivery")) {
      lines.add(new Line(text("delivery", card.delivery().done(), card.delivery().total()), ""));
    }
    if (!hide.contains("estimate") && card.estimate() != null) {
      lines.add(new Line(text("board.estimate", card.estimate()), ""));
    }
    if (!hide.contains("assignee")) {
      String name = card.assignee() == null ? "" : card.assignee().displayName();
      String between = name.isEmpty() || card.team().isEmpty() ? "" : " · ";
      lines.add(new Line(name + between + card.team(), SUBTLE));
    }
  }

  private static String companion(Companion companion) {
    return companion.placement().scheduled().map(quarter -> quarter + " · ").orElse("")
        + companion.issue().key()
        + " · "
        + companion.issue().summary();
  }

  private String warning(Mismatch mismatch) {
    return mine(
        "warning",
        mismatch.first().key(),
        mismatch.firstIn().toString(),
        mismatch.second().key(),
        mismatch.secondIn().toString(),
        mine("warning-" + Findings.name(mismatch.kind())));
  }

  private String mine(String key, Object... arguments) {
    return texts.text("shared-outcomes.saved-view." + key, arguments);
  }

  private String text(String key, Object... arguments) {
    return texts.text("shared-outcomes.roadmap." + key, arguments);
  }
}
