package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sharedoutcomes.core.alignment.ReviewAlignment;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.FindLinked;

/** Whether a programme's open work and its outcomes belong together. */
@Path("/alignment")
@UnrestrictedAccess
public final class AlignmentResource {
  private final ReviewAlignment reviewAlignment;
  private final CurrentUser currentUser;
  private final Replies replies;

  public AlignmentResource(
      ReviewAlignment reviewAlignment, CurrentUser currentUser, Replies replies) {
    this.reviewAlignment = reviewAlignment;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response alignment(
      @QueryParam("programme") String programme, @QueryParam("most") String most) {
    return replies.ok(
        whole("most", most, FindLinked.MANY)
            .then(
                many ->
                    reviewAlignment.review(currentUser.actor(), Replies.orEmpty(programme), many)),
        AlignmentJson::of);
  }

  /** A number from 1 to 999; the usual one when it is absent. */
  static Answer<Integer> whole(String name, String text, int usual) {
    if (text == null || text.isBlank()) {
      return Answer.done(usual);
    }
    return text.strip().matches("[1-9]\\d{0,2}")
        ? Answer.done(Integer.valueOf(text.strip()))
        : Answer.refused(Refusal.malformed(name, "shared-outcomes.rest.not-a-number", name, text));
  }
}
