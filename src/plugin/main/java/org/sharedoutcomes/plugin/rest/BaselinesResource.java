package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.roadmap.Baselines;

/** The plans that were taken at the beginning of quarters, or when planners agreed on them. */
@Path("/roadmap/baselines")
@UnrestrictedAccess
public final class BaselinesResource {
  private final Baselines baselines;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public BaselinesResource(
      Baselines baselines, People people, CurrentUser currentUser, Replies replies) {
    this.baselines = baselines;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(
      @QueryParam("programme") String programme,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        baselines
            .all(currentUser.actor(), programme)
            .then(
                all ->
                    PageJson.of(all, startAt, maxResults, taken -> BaselineJson.of(taken, people))),
        Function.identity());
  }

  @POST
  public Response take(InputStream body) {
    return replies.ok(
        Json.read(body, BaselineJson.Draft.class)
            .then(
                draft ->
                    baselines.take(
                        currentUser.actor(), draft.programme(), draft.quarter(), draft.why())),
        taken -> BaselineJson.of(taken, people));
  }
}
