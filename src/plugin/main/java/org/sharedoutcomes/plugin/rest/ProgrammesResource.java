package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
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
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.DefineProgramme;

/** Programmes with their functions and projects. */
@Path("/programmes")
@UnrestrictedAccess
public final class ProgrammesResource {
  private final BrowseProgrammes browseProgrammes;
  private final DefineProgramme defineProgramme;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ProgrammesResource(
      BrowseProgrammes browseProgrammes,
      DefineProgramme defineProgramme,
      CurrentUser currentUser,
      Replies replies) {
    this.browseProgrammes = browseProgrammes;
    this.defineProgramme = defineProgramme;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browseProgrammes
            .all(currentUser.actor())
            .then(all -> PageJson.of(all, startAt, maxResults, ProgrammeJson::of)),
        Function.identity());
  }

  @POST
  public Response create(InputStream body, @Context UriInfo uri) {
    return replies.created(
        Json.read(body, ProgrammeJson.class)
            .then(json -> defineProgramme.create(currentUser.actor(), json.draft())),
        document -> uri.getAbsolutePathBuilder().path(document.key()).build(),
        ProgrammeJson::of);
  }

  @GET
  @Path("/{key}")
  public Response one(@PathParam("key") String key) {
    return replies.document(browseProgrammes.one(currentUser.actor(), key), ProgrammeJson::of);
  }

  @PUT
  @Path("/{key}")
  public Response change(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, ProgrammeJson.class)
                        .then(
                            json ->
                                defineProgramme.change(
                                    currentUser.actor(), key, expected, json.draft()))),
        ProgrammeJson::of);
  }
}
