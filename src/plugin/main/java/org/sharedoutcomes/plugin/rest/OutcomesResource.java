package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.link.DropOutcome;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.outcome.Outcome;

/** Outcomes with their metric definition, owner and targets. */
@Path("/outcomes")
@UnrestrictedAccess
public final class OutcomesResource {
  private final BrowseOutcomes browseOutcomes;
  private final DefineOutcome defineOutcome;
  private final DropOutcome dropOutcome;
  private final OutcomeAnswers answers;
  private final CurrentUser currentUser;
  private final Replies replies;

  public OutcomesResource(
      BrowseOutcomes browseOutcomes,
      DefineOutcome defineOutcome,
      DropOutcome dropOutcome,
      OutcomeAnswers answers,
      CurrentUser currentUser,
      Replies replies) {
    this.browseOutcomes = browseOutcomes;
    this.defineOutcome = defineOutcome;
    this.dropOutcome = dropOutcome;
    this.answers = answers;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(
      @QueryParam("programme") String programme,
      @QueryParam("retired") String retired,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    Optional<String> only = Optional.ofNullable(programme).filter(p -> !p.isBlank());
    Actor actor = currentUser.actor();
    return replies.ok(
        ("true".equals(retired)
                ? browseOutcomes.everything(actor, only)
                : browseOutcomes.all(actor, only))
            .then(all -> answers.page(all, startAt, maxResults)),
        Function.identity());
  }

  @POST
  public Response create(InputStream body, @Context UriInfo uri) {
    return replies.created(
        Json.read(body, OutcomeJson.class)
            .then(json -> defineOutcome.create(currentUser.actor(), json.draft())),
        document -> uri.getAbsolutePathBuilder().path(document.key()).build(),
        this::json);
  }

  @GET
  @Path("/{key}")
  public Response one(@PathParam("key") String key) {
    return replies.document(browseOutcomes.one(currentUser.actor(), key), this::json);
  }

  @PUT
  @Path("/{key}")
  public Response change(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, OutcomeJson.class)
                        .then(
                            json ->
                                defineOutcome.change(
                                    currentUser.actor(), key, expected, json.draft()))),
        this::json);
  }

  @DELETE
  @Path("/{key}")
  public Response delete(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch)
            .then(expected -> dropOutcome.drop(currentUser.actor(), key, expected)));
  }

  private OutcomeJson json(Document<Outcome> document) {
    return answers.json(document);
  }
}
