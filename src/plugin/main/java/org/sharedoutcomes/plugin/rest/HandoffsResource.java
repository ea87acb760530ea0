package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.handoff.HandOver;
import org.sharedoutcomes.plugin.rest.HandoffJson.DraftJson;
import org.sharedoutcomes.plugin.rest.HandoffJson.OfIssueJson;

/** What functions give to each other for an issue. */
@Path("/issues/{issue}/handoffs")
@UnrestrictedAccess
public final class HandoffsResource {
  private final HandOver handOver;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public HandoffsResource(
      HandOver handOver, People people, CurrentUser currentUser, Replies replies) {
    this.handOver = handOver;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(@PathParam("issue") String issue) {
    return replies.ok(
        handOver.of(currentUser.actor(), issue), found -> OfIssueJson.of(found, people));
  }

  @POST
  public Response add(@PathParam("issue") String issue, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        handOver
            .of(actor, issue)
            .then(seen -> Json.read(body, DraftJson.class))
            .then(json -> handOver.add(actor, issue, json.draft())),
        given -> HandoffJson.of(given, people));
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("issue") String issue, @PathParam("id") String id, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        handOver
            .of(actor, issue)
            .then(seen -> Json.read(body, DraftJson.class))
            .then(json -> handOver.change(actor, issue, id, json.draft())),
        given -> HandoffJson.of(given, people));
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @PathParam("issue") String issue,
      @PathParam("id") String id,
      @QueryParam("reason") String reason) {
    return replies.done(handOver.remove(currentUser.actor(), issue, id, reason));
  }
}
