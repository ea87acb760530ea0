package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.readiness.DefineReadiness;
import org.sharedoutcomes.plugin.rest.ReadinessJson.CompanionsJson;

/** The issues that a programme asks for beside others. */
@Path("/companion-templates")
@UnrestrictedAccess
public final class CompanionTemplatesResource {
  private final DefineReadiness define;
  private final CurrentUser currentUser;
  private final Replies replies;

  public CompanionTemplatesResource(
      DefineReadiness define, CurrentUser currentUser, Replies replies) {
    this.define = define;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(@QueryParam("programme") String programme) {
    return replies.document(
        define.of(currentUser.actor(), Replies.orEmpty(programme)), CompanionsJson::of);
  }

  @PUT
  public Response define(
      @QueryParam("programme") String programme,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    Actor actor = currentUser.actor();
    return replies.document(
        define
            .mayDefine(actor)
            .then(admin -> Replies.ifMatch(ifMatch))
            .then(
                seen ->
                    Json.read(body, CompanionsJson.class)
                        .then(
                            json ->
                                define.companions(
                                    actor,
                                    Replies.orEmpty(programme),
                                    seen,
                                    json.linkType(),
                                    json.companions()))),
        CompanionsJson::of);
  }
}
