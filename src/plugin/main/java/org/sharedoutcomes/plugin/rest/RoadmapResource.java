package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.RoadmapRequest;
import org.sharedoutcomes.core.roadmap.ViewRoadmap;

/** The roadmap, and moving its cards. */
@Path("/roadmap")
@UnrestrictedAccess
public final class RoadmapResource {
  private final ViewRoadmap viewRoadmap;
  private final MoveCard moveCard;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public RoadmapResource(
      ViewRoadmap viewRoadmap,
      MoveCard moveCard,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.viewRoadmap = viewRoadmap;
    this.moveCard = moveCard;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response roadmap(
      @QueryParam("programme") String programme,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("lanes") String lanes,
      @QueryParam("layout") String layout,
      @QueryParam("outcome") String outcome,
      @QueryParam("filter") String filter,
      @QueryParam("jql") String jql,
      @QueryParam("as-of") String asOf) {
    return replies.ok(
        viewRoadmap.view(
            currentUser.actor(),
            new RoadmapRequest(programme, from, to, lanes, layout, outcome, filter, jql, asOf)),
        RoadmapJson::of);
  }

  @POST
  @Path("/moves")
  public Response move(InputStream body) {
    return replies.ok(
        Json.read(body, MoveJson.class)
            .then(MoveJson::request)
            .then(request -> moveCard.move(currentUser.actor(), request)),
        MovedJson::of);
  }

  /** Whether the card may be moved; if not, why. */
  @GET
  @Path("/moves/{issue}")
  public Response mayMove(@PathParam("issue") String issue) {
    Answer<IssueFacts> may = moveCard.mayMove(currentUser.actor(), issue);
    boolean forbidden =
        may.reasons().stream()
            .anyMatch(reason -> reason.key().equals("shared-outcomes.roadmap.may-not-edit"));
    return forbidden
        ? replies.ok(
            Answer.done(may.reasons().get(0)), why -> MayMoveJson.no(issue, texts.say(why)))
        : replies.ok(may, facts -> MayMoveJson.yes(facts.key()));
  }
}
