package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;

/**
 * A wish to move a card, on the wire, where null and left out are not the same.
 *
 * @param link an outcome as in {@code /issues/{issue}/outcomes}
 */
record MoveJson(
    JsonNode issue,
    JsonNode quarter,
    JsonNode expectedQuarter,
    JsonNode why,
    IssueOutcomeJson link,
    JsonNode unlink) {
  Answer<MoveRequest> request() {
    if (quarter == null) {
      return Answer.refused(Refusal.malformed("quarter", "shared-outcomes.roadmap.where-to"));
    }
    if (issue == null || issue.isNull()) {
      return Answer.refused(Refusal.malformed("issue", "shared-outcomes.common.required", "issue"));
    }
    return Answer.done(
        new MoveRequest(
            text(issue),
            text(quarter),
            expectedQuarter == null ? null : new Expected(text(expectedQuarter)),
            text(why),
            link == null ? null : link.draft(),
            text(unlink)));
  }

  /** Anything but text is written out, so that the refusal can show it. */
  private static String text(JsonNode node) {
    return node == null || node.isNull()
        ? null
        : node.isTextual() ? node.asText() : node.toString();
  }
}
