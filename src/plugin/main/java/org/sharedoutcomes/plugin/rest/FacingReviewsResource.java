package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.ReviewFacing;
import org.sharedoutcomes.core.signoff.ReviewFacing.Item;

/** Every No that a classification rule contradicts, and reviewing it. */
@Path("/customer-facing-reviews")
@UnrestrictedAccess
public final class FacingReviewsResource {
  private final ReviewFacing review;
  private final Texts texts;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public FacingReviewsResource(
      ReviewFacing review, Texts texts, People people, CurrentUser currentUser, Replies replies) {
    this.review = review;
    this.texts = texts;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** What a reviewer says: {@code accept} or {@code turn-back}, and why. */
  record ReviewJson(String verdict, String sentence) {}

  @GET
  public Response open(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        review
            .open(currentUser.actor())
            .then(items -> PageJson.of(items, startAt, maxResults, this::json)),
        page -> page);
  }

  @POST
  @Path("/{issue}")
  public Response review(@PathParam("issue") String issue, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        review
            .mayLook(actor)
            .then(user -> Json.read(body, ReviewJson.class))
            .then(said -> review(actor, issue, said)),
        this::json);
  }

  private Answer<Item> review(Actor actor, String issue, ReviewJson said) {
    return switch (Replies.orEmpty(said.verdict())) {
      case "accept" -> review.accept(actor, issue, said.sentence());
      case "turn-back" -> review.turnBack(actor, issue, said.sentence());
      default ->
          Answer.refused(
              Refusal.invalid(
                  "verdict",
                  "shared-outcomes.common.one-of",
                  "verdict",
                  "accept, turn-back",
                  Replies.orEmpty(said.verdict())));
    };
  }

  private FacingJson json(Item item) {
    return FacingJson.of(item.issue(), item.facing(), item.mayReview(), texts, people);
  }
}
