package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.signoff.Delegate;

/** Who decides in sign-offs for whom, and on which days. */
@Path("/delegations")
@UnrestrictedAccess
public final class DelegationsResource {
  private final Delegate delegate;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DelegationsResource(
      Delegate delegate, People people, CurrentUser currentUser, Replies replies) {
    this.delegate = delegate;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response delegations(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        delegate
            .all(currentUser.actor())
            .then(
                all ->
                    PageJson.of(all, startAt, maxResults, one -> DelegationJson.of(one, people))),
        Function.identity());
  }

  @POST
  public Response create(InputStream body) {
    return replies.created(
        Json.read(body, DelegationJson.class)
            .then(wish -> delegate.create(currentUser.actor(), wish.draft())),
        one -> URI.create("delegations/" + one.key()),
        one -> DelegationJson.of(one, people));
  }

  /** Ends it now. */
  @DELETE
  @Path("/{id}")
  public Response end(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(seen -> delegate.end(currentUser.actor(), id, seen)));
  }
}
