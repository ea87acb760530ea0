package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.TagDraft;
import org.sharedoutcomes.core.link.TagIssue;

/** Takes the forms of the panel on an issue, and leads back to the issue. */
public final class LinkServlet extends PageServlet {
  private static final long serialVersionUID = 1;

  private final transient TagIssue tagIssue;

  public LinkServlet(PageFrame frame, TagIssue tagIssue) {
    super(frame);
    this.tagIssue = tagIssue;
  }

  @Override
  Page get(Visit visit) {
    return Page.redirect(OutcomesServlet.PATH, "");
  }

  @Override
  Page post(Visit visit) {
    String issue = visit.parameter("issue");
    Answer<?> done =
        visit.has("remove")
            ? tagIssue.remove(visit.actor(), issue, visit.parameter("remove"))
            : draft(visit).then(draft -> tagIssue.add(visit.actor(), issue, draft));
    return done.isDone() ? Page.redirect("/browse/" + issue, "") : refused(done.reasons());
  }

  private static Answer<TagDraft> draft(Visit visit) {
    String effect = visit.parameter("expectedEffect");
    String confidence = visit.parameter("confidence");
    try {
      return Answer.done(
          new TagDraft(
              visit.parameter("outcome"),
              effect.isEmpty() ? null : new BigDecimal(TypedNumber.plain(effect)),
              confidence.isEmpty() ? null : Integer.valueOf(confidence),
              null,
              visit.parameter("rationale"),
              "",
              false));
    } catch (NumberFormatException notANumber) {
      String typed = confidence.matches("\\d{0,9}") ? effect : confidence;
      return Answer.refused(
          List.of(Refusal.malformed("", "shared-outcomes.reading.not-a-number", typed)));
    }
  }
}
