package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.reading.ReviewValues;
import org.sharedoutcomes.core.reading.SetChecks;

/** What the values of an outcome are examined for, and what was found. */
@Path("/outcomes/{key}/checks")
@UnrestrictedAccess
public final class ChecksResource {
  private final SetChecks setChecks;
  private final ReviewValues reviewValues;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public ChecksResource(
      SetChecks setChecks,
      ReviewValues reviewValues,
      CurrentUser currentUser,
      Texts texts,
      Replies replies) {
    this.setChecks = setChecks;
    this.reviewValues = reviewValues;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
  }

  @GET
  public Response checks(@PathParam("key") String key) {
    Actor actor = currentUser.actor();
    return replies.document(
        setChecks.checks(actor, key),
        document -> ChecksJson.of(document, reviewValues.review(actor, key).get(), texts));
  }

  @PUT
  public Response change(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.document(
        setChecks
            .checks(actor, key)
            .then(now -> Replies.ifMatch(ifMatch))
            .then(
                expected ->
                    Json.read(body, ChecksJson.class)
                        .then(json -> setChecks.change(actor, key, expected, json.draft()))),
        ChecksJson::of);
  }
}
