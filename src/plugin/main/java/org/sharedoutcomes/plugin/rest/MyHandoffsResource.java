package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.handoff.ShowHandoffs;
import org.sharedoutcomes.plugin.rest.HandoffJson.ItemJson;

/** The open handoffs that the user's functions give or wait for, or that the user owns. */
@Path("/handoffs")
@UnrestrictedAccess
public final class MyHandoffsResource {
  private final ShowHandoffs handoffs;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public MyHandoffsResource(
      ShowHandoffs handoffs, People people, CurrentUser currentUser, Replies replies) {
    this.handoffs = handoffs;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response mine(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        handoffs
            .of(currentUser.actor())
            .then(
                items ->
                    PageJson.of(items, startAt, maxResults, item -> ItemJson.of(item, people))),
        Function.identity());
  }
}
