package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.delivery.ChooseMail;
import org.sharedoutcomes.core.delivery.DefineWebhook;
import org.sharedoutcomes.core.delivery.DeliverySettings;
import org.sharedoutcomes.core.delivery.MailWishes;
import org.sharedoutcomes.core.journal.Document;

/** How notices come by mail: each person's own wishes, and what an administrator sets for all. */
@Path("/mail")
@UnrestrictedAccess
public final class MailResource {
  private final ChooseMail choose;
  private final DefineWebhook settings;
  private final Locales locales;
  private final CurrentUser currentUser;
  private final Replies replies;

  public MailResource(
      ChooseMail choose,
      DefineWebhook settings,
      Locales locales,
      CurrentUser currentUser,
      Replies replies) {
    this.choose = choose;
    this.settings = settings;
    this.locales = locales;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A person's wishes; the time zone is Jira's and only in answers. */
  record WishesJson(String frequency, Integer hour, String timeZone) {}

  /** What holds for all mail. */
  record SettingsJson(Integer skipUpdatedWithinDays, Integer version) {
    static SettingsJson of(Document<DeliverySettings> document) {
      return new SettingsJson(document.value().skipUpdatedWithinDays(), document.version());
    }
  }

  @GET
  @Path("/wishes")
  public Response wishes() {
    return replies.ok(choose.wishes(currentUser.actor()), this::json);
  }

  @PUT
  @Path("/wishes")
  public Response choose(InputStream body) {
    return replies.ok(
        Json.read(body, WishesJson.class)
            .then(json -> choose.choose(currentUser.actor(), json.frequency(), json.hour())),
        this::json);
  }

  private WishesJson json(MailWishes wishes) {
    return new WishesJson(
        Findings.name(wishes.frequency()),
        wishes.hour(),
        locales.zoneOf(currentUser.actor().userKey()).getId());
  }

  @GET
  @Path("/settings")
  public Response settings() {
    return replies.document(settings.settings(currentUser.actor()), SettingsJson::of);
  }

  @PUT
  @Path("/settings")
  public Response change(@HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, SettingsJson.class)
                        .then(
                            json ->
                                settings.change(
                                    currentUser.actor(),
                                    expected,
                                    null,
                                    json.skipUpdatedWithinDays()))),
        SettingsJson::of);
  }
}
