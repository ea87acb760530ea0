package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.sharedoutcomes.core.capacity.Backlog;
import org.sharedoutcomes.core.capacity.Capacity;
import org.sharedoutcomes.core.capacity.ViewBacklog;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;

/** What is planned against what was allotted, and the order of the backlog; as JSON and as CSV. */
@Path("/roadmap")
@UnrestrictedAccess
public final class CapacityResource {
  private final ViewCapacity viewCapacity;
  private final ViewBacklog viewBacklog;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public CapacityResource(
      ViewCapacity viewCapacity,
      ViewBacklog viewBacklog,
      People people,
      CurrentUser currentUser,
      Replies replies) {
    this.viewCapacity = viewCapacity;
    this.viewBacklog = viewBacklog;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  @Path("/capacity")
  public Response capacity(
      @QueryParam("programme") String programme,
      @QueryParam("quarter") String quarter,
      @QueryParam("by") String by) {
    return replies.ok(
        viewCapacity.view(currentUser.actor(), programme, quarter, by), CapacityJson::of);
  }

  @GET
  @Path("/capacity.csv")
  public Response capacityCsv(
      @QueryParam("programme") String programme,
      @QueryParam("quarter") String quarter,
      @QueryParam("by") String by) {
    Answer<Capacity> answer = viewCapacity.view(currentUser.actor(), programme, quarter, by);
    return csv(answer, now -> CapacityJson.of(now).csv(), "capacity");
  }

  @GET
  @Path("/backlog")
  public Response backlog(
      @QueryParam("programme") String programme, @QueryParam("outcome") String outcome) {
    return replies.ok(
        viewBacklog.view(currentUser.actor(), programme, outcome),
        now -> BacklogJson.of(now, people));
  }

  @GET
  @Path("/backlog.csv")
  public Response backlogCsv(
      @QueryParam("programme") String programme, @QueryParam("outcome") String outcome) {
    Answer<Backlog> answer = viewBacklog.view(currentUser.actor(), programme, outcome);
    return csv(answer, now -> BacklogJson.of(now, people).csv(), "backlog");
  }

  private <T> Response csv(Answer<T> answer, Function<T, String> lines, String name) {
    return answer.isDone()
        ? Response.ok(lines.apply(answer.get()))
            .type("text/csv; charset=UTF-8")
            .header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
            .build()
        : replies.refused(answer.reasons());
  }
}
