package org.sharedoutcomes.plugin.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.Card;
import org.sharedoutcomes.core.roadmap.Roadmap;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;
import org.sharedoutcomes.core.roadmap.Roadmap.Head;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.roadmap.Scale;
import org.sharedoutcomes.plugin.rest.CardPicture.Drawn;

/** Draws a roadmap: every card, in as high a picture as they need. */
final class RoadmapPicture {
  private static final int MARGIN = 20;
  private static final int HEAD = 180;
  private static final int COLUMN = 216;
  private static final int GAP = 6;

  /** So far from the last one, the columns' heads come again. */
  private static final int AGAIN = 1400;

  private final Texts texts;
  private final Roadmap roadmap;
  private final CardPicture cards;
  private final Scale scale;
  private final Svg svg = new Svg();
  private final int width;
  private int y = MARGIN;
  private int headAt;

  RoadmapPicture(Texts texts, Roadmap roadmap, Set<String> hide) {
    this.texts = texts;
    this.roadmap = roadmap;
    this.cards = new CardPicture(texts, hide);
    this.scale = roadmap.scale();
    this.width = HEAD + COLUMN * (scale.size() + 1);
  }

  /**
   * The picture as SVG.
   *
   * @param lines what it shows, in words, below the title
   */
  String svg(String title, List<String> lines) {
    svg.text(MARGIN, y + 18, 20, title, "font-weight=\"bold\"");
    y += 28;
    lines.forEach(line -> words(line, 12));
    y += 8;
    heads();
    roadmap.rows().forEach(this::lane);
    y += 12;
    words(mine("legend"), 11);
    words(mine("legend-commitment"), 11);
    return svg.picture(width + 2 * MARGIN, y + MARGIN, title);
  }

  private void words(String text, int size) {
    for (String line : Svg.wrapped(text, size, width)) {
      svg.text(MARGIN, y + size, size, line, "fill=\"#44546f\"");
      y += size + 5;
    }
  }

  private void heads() {
    headAt = y;
    svg.box(MARGIN, y, width, 42, "fill=\"#f1f2f4\" stroke=\"#8590a2\"");
    head(0, text("unscheduled"), text("cards", roadmap.unscheduled().size()), false);
    for (int i = 0; i < roadmap.columns().size(); i++) {
      Column column = roadmap.columns().get(i);
      head(
          i + 1,
          name(column),
          text("cards", column.cards()),
          roadmap.current().equals(column.quarter()));
    }
    y += 42;
  }

  private void head(int column, String name, String below, boolean now) {
    int x = x(column);
    svg.text(x + 6, y + 17, 13, now ? name + " · " + text("now") : name, "font-weight=\"bold\"");
    svg.text(x + 6, y + 34, 11, below, "fill=\"#44546f\"");
    if (now) {
      svg.box(x, y, COLUMN, 3, "fill=\"#0c66e4\"");
    }
  }

  private String name(Column column) {
    return switch (roadmap.layout()) {
      case QUARTERS -> column.key();
      case HORIZONS -> mine("horizon-" + column.key());
    };
  }

  private static int x(int column) {
    return MARGIN + HEAD + column * COLUMN;
  }

  /** A card with the columns that it reaches over; the unscheduled are in column 0. */
  private record Placed(Card card, int first, int last) {}

  private void lane(Lane lane) {
    if (y - headAt > AGAIN) {
      y += 10;
      heads();
    }
    int top = y;
    int bottom = Math.max(laneHead(lane, top), placed(lane, top));
    svg.line(MARGIN, bottom, MARGIN + width, bottom, "stroke=\"#8590a2\"");
    for (int column = 0; column <= scale.size(); column++) {
      svg.line(x(column), top, x(column), bottom, "stroke=\"#dcdfe4\"");
    }
    y = bottom;
  }

  private int laneHead(Lane lane, int top) {
    int at = top + 18;
    String name = lane.key().isEmpty() ? mine("rest-" + Findings.name(roadmap.by())) : lane.name();
    for (String line : Svg.wrapped(name, 12, HEAD - 14)) {
      svg.text(MARGIN + 6, at, 12, line, "font-weight=\"bold\"");
      at += 16;
    }
    List<String> below = new ArrayList<>();
    if (lane.outcome() != null) {
      below.add(values(lane.outcome()));
    }
    below.add(text("cards", lane.total().cards()));
    for (String words : below) {
      for (String line : Svg.wrapped(words, 11, HEAD - 14)) {
        svg.text(MARGIN + 6, at, 11, line, "fill=\"#44546f\"");
        at += 15;
      }
    }
    return at;
  }

  private String values(Head head) {
    if (head.current() == null && head.target() == null) {
      return text("no-values");
    }
    if (head.target() == null) {
      return text("current", head.current(), head.unit());
    }
    return head.current() == null
        ? text("target", head.target(), head.unit())
        : text("current-to-target", head.current(), head.target(), head.unit());
  }

  /** Those that span columns come first, so that they lie side by side as on a calendar. */
  private int placed(Lane lane, int top) {
    List<Placed> all = new ArrayList<>();
    lane.unscheduled().forEach(card -> all.add(new Placed(card, 0, 0)));
    lane.cells().forEach(cell -> cell.cards().forEach(card -> all.add(place(card))));
    lane.beyond().forEach(card -> all.add(place(card)));
    all.sort(Comparator.comparingInt(card -> card.first() - card.last()));
    int[] free = new int[scale.size() + 1];
    Arrays.fill(free, top + GAP);
    for (Placed card : all) {
      int w = (card.last() - card.first() + 1) * COLUMN - 2 * GAP;
      Drawn drawn = cards.of(card.card(), lane.key(), span(card.card()), w);
      int at = Arrays.stream(free, card.first(), card.last() + 1).max().orElse(top);
      cards.draw(svg, drawn, x(card.first()) + GAP, at, w);
      Arrays.fill(free, card.first(), card.last() + 1, at + drawn.height() + GAP);
    }
    return Arrays.stream(free).max().orElse(top);
  }

  private Placed place(Card card) {
    int last = Math.min(scale.of(card.placed()), scale.size() - 1);
    return new Placed(card, Math.min(scale.firstOf(card.placed()), last) + 1, last + 1);
  }

  private String span(Card card) {
    return card.starts() == null || card.placement().quarter() == null
        ? ""
        : mine("span", card.starts().toString(), card.placement().quarter().toString());
  }

  private String mine(String key, Object... arguments) {
    return texts.text("shared-outcomes.saved-view." + key, arguments);
  }

  private String text(String key, Object... arguments) {
    return texts.text("shared-outcomes.roadmap." + key, arguments);
  }
}
