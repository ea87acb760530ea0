package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.capacity.AllocationInForce;
import org.sharedoutcomes.core.capacity.DefineAllocation;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;

/** How quarters are to be spread over a programme's outcomes. */
@Path("/allocations/{programme}/{quarter}")
@UnrestrictedAccess
public final class AllocationsResource {
  private final DefineAllocation defineAllocation;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public AllocationsResource(
      DefineAllocation defineAllocation, People people, CurrentUser currentUser, Replies replies) {
    this.defineAllocation = defineAllocation;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** The one that holds, be it the quarter's own or taken over. */
  @GET
  public Response allocation(
      @PathParam("programme") String programme, @PathParam("quarter") String quarter) {
    return reply(defineAllocation.find(currentUser.actor(), programme, quarter));
  }

  @PUT
  public Response save(
      @PathParam("programme") String programme,
      @PathParam("quarter") String quarter,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    return reply(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, AllocationJson.class)
                        .then(
                            json ->
                                defineAllocation.save(
                                    currentUser.actor(),
                                    programme,
                                    quarter,
                                    expected,
                                    json.draft()))));
  }

  @DELETE
  public Response delete(
      @PathParam("programme") String programme,
      @PathParam("quarter") String quarter,
      @QueryParam("reason") String reason,
      @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    defineAllocation.delete(
                        currentUser.actor(), programme, quarter, expected, reason)));
  }

  private Response reply(Answer<AllocationInForce> answer) {
    return replies.document(
        answer.map(AllocationJson::document), now -> AllocationJson.of(now.value(), people));
  }
}
