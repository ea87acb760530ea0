package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.programme.ChangeSettings;

/** What an administrator sets for the installation. */
@Path("/settings")
@UnrestrictedAccess
public final class SettingsResource {
  private final ChangeSettings changeSettings;
  private final CurrentUser currentUser;
  private final Replies replies;

  public SettingsResource(ChangeSettings changeSettings, CurrentUser currentUser, Replies replies) {
    this.changeSettings = changeSettings;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response settings() {
    return replies.document(changeSettings.settings(currentUser.actor()), SettingsJson::of);
  }

  @PUT
  public Response change(@HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, SettingsJson.class)
                        .then(
                            json ->
                                changeSettings.change(
                                    currentUser.actor(), expected, json.draft()))),
        SettingsJson::of);
  }
}
