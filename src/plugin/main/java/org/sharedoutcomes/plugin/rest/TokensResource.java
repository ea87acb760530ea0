package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.ingestion.Tokens;
import org.sharedoutcomes.core.ingestion.Tokens.Created;

/** Tokens that programs send values with; nothing here takes a token itself. */
@Path("/tokens")
@UnrestrictedAccess
public final class TokensResource {
  private final Tokens tokens;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public TokensResource(Tokens tokens, People people, CurrentUser currentUser, Replies replies) {
    this.tokens = tokens;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response tokens(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        tokens
            .all(currentUser.actor())
            .then(all -> PageJson.of(all, startAt, maxResults, one -> TokenJson.of(one, people))),
        Function.identity());
  }

  @POST
  public Response create(InputStream body) {
    Answer<Created> created =
        Json.read(body, TokenJson.class)
            .then(wish -> tokens.create(currentUser.actor(), wish.name(), wish.outcomes()));
    return created.isDone()
        ? Replies.json(201, TokenJson.of(created.get(), people)).build()
        : replies.refused(created.reasons());
  }

  /** Ends it; it stays in the list. */
  @DELETE
  @Path("/{id}")
  public Response revoke(@PathParam("id") String id) {
    return replies.done(tokens.revoke(currentUser.actor(), id));
  }
}
