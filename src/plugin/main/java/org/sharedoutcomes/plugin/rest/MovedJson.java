package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.roadmap.MoveCard.Moved;
import org.sharedoutcomes.core.roadmap.MoveRequest;

/**
 * Where a card stands after its move.
 *
 * @param undo the move that puts everything back, to be sent as it is; null when nothing was moved
 */
record MovedJson(
    String key,
    String summary,
    String status,
    String type,
    String quarter,
    boolean derived,
    String quarterSource,
    UndoJson undo) {
  /** A move, as it is sent. */
  record UndoJson(
      String issue, String quarter, String expectedQuarter, LinkJson link, String unlink) {
    static UndoJson of(MoveRequest undo) {
      return new UndoJson(
          undo.issue(),
          undo.quarter(),
          undo.expected().quarter(),
          undo.link() == null ? null : LinkJson.of(undo.link()),
          undo.unlink());
    }
  }

  /** A link that was taken away, with what was expected of it. */
  record LinkJson(
      String outcome,
      BigDecimal expectedEffect,
      Integer confidence,
      Integer horizonDays,
      String lookBack,
      String rationale,
      boolean primary) {
    static LinkJson of(TagDraft tag) {
      return new LinkJson(
          tag.outcome(),
          tag.expectedEffect(),
          tag.confidence(),
          tag.horizonDays(),
          tag.lookBack(),
          tag.rationale(),
          tag.primary());
    }
  }

  static MovedJson of(Moved moved) {
    return new MovedJson(
        moved.issue().key(),
        moved.issue().summary(),
        moved.issue().status(),
        moved.issue().type(),
        CardJson.quarter(moved.placement()),
        moved.placement().isDerived(),
        CardJson.source(moved.placement()),
        moved.undo() == null ? null : UndoJson.of(moved.undo()));
  }
}
