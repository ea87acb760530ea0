package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.roadmap.CompareRoadmap;
import org.sharedoutcomes.core.roadmap.DriftRequest;

/** How a programme's plan changed since a baseline or a day. */
@Path("/roadmap/drift")
@UnrestrictedAccess
public final class DriftResource {
  private final CompareRoadmap compareRoadmap;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DriftResource(
      CompareRoadmap compareRoadmap, People people, CurrentUser currentUser, Replies replies) {
    this.compareRoadmap = compareRoadmap;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response drift(
      @QueryParam("programme") String programme,
      @QueryParam("quarter") String quarter,
      @QueryParam("since") String since,
      @QueryParam("as-of") String asOf,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    String base = Replies.orEmpty(quarter).isBlank() ? since : quarter;
    return replies.ok(
        compareRoadmap.drift(
            currentUser.actor(), new DriftRequest(programme, base, asOf, from, to)),
        drift -> DriftJson.of(drift, people));
  }
}
