package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanIssue;
import org.sharedoutcomes.core.roadmap.ReadPlan;

/** What is planned for an issue. */
@Path("/issues/{issue}/plan")
@UnrestrictedAccess
public final class PlanResource {
  private final ReadPlan readPlan;
  private final PlanIssue planIssue;
  private final CurrentUser currentUser;
  private final Replies replies;

  public PlanResource(
      ReadPlan readPlan, PlanIssue planIssue, CurrentUser currentUser, Replies replies) {
    this.readPlan = readPlan;
    this.planIssue = planIssue;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response plan(@PathParam("issue") String issue) {
    return reply(readPlan.read(currentUser.actor(), issue));
  }

  @PUT
  public Response plan(
      @PathParam("issue") String issue, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return reply(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, PlanJson.DraftJson.class)
                        .then(
                            sent ->
                                planIssue.plan(
                                    currentUser.actor(), issue, expected, sent.draft()))));
  }

  private Response reply(Answer<IssuePlan> answer) {
    return answer.isDone()
        ? Replies.json(200, PlanJson.of(answer.get()))
            .tag(Integer.toString(answer.get().version()))
            .build()
        : replies.refused(answer.reasons());
  }
}
