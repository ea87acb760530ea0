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
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.delivery.DefineWebhook;
import org.sharedoutcomes.core.delivery.DeliverySettings;
import org.sharedoutcomes.core.delivery.WatchDeliveries;
import org.sharedoutcomes.core.journal.Document;

/** Webhooks, which hosts may be called, and what came of the calls; for administrators. */
@Path("/webhooks")
@UnrestrictedAccess
public final class WebhooksResource {
  private final DefineWebhook webhooks;
  private final WatchDeliveries deliveries;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WebhooksResource(
      DefineWebhook webhooks,
      WatchDeliveries deliveries,
      CurrentUser currentUser,
      Replies replies) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Which hosts may be called. */
  record PolicyJson(List<String> hosts, Integer version) {
    static PolicyJson of(Document<DeliverySettings> document) {
      return new PolicyJson(document.value().hosts(), document.version());
    }
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        webhooks
            .all(currentUser.actor())
            .then(all -> PageJson.of(all, startAt, maxResults, WebhookJson::of)),
        Function.identity());
  }

  @POST
  public Response create(InputStream body, @Context UriInfo uri) {
    return replies.created(
        Json.read(body, WebhookJson.class)
            .then(json -> webhooks.create(currentUser.actor(), json.draft())),
        document -> uri.getAbsolutePathBuilder().path(document.key()).build(),
        WebhookJson::of);
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    return replies.document(webhooks.one(currentUser.actor(), id), WebhookJson::of);
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, WebhookJson.class)
                        .then(
                            json ->
                                webhooks.change(currentUser.actor(), id, expected, json.draft()))),
        WebhookJson::of);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch)
            .then(expected -> webhooks.remove(currentUser.actor(), id, expected)));
  }

  @POST
  @Path("/{id}/test")
  public Response test(@PathParam("id") String id) {
    return replies.ok(deliveries.test(currentUser.actor(), id), WebhookDeliveryJson::of);
  }

  @GET
  @Path("/{id}/deliveries")
  public Response deliveries(
      @PathParam("id") String id,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        deliveries
            .of(currentUser.actor(), id)
            .then(all -> PageJson.of(all, startAt, maxResults, WebhookDeliveryJson::of)),
        Function.identity());
  }

  @POST
  @Path("/deliveries/{delivery}/resend")
  public Response resend(@PathParam("delivery") String delivery) {
    return replies.ok(deliveries.resend(currentUser.actor(), delivery), WebhookDeliveryJson::of);
  }

  @GET
  @Path("/policy")
  public Response policy() {
    return replies.document(webhooks.settings(currentUser.actor()), PolicyJson::of);
  }

  @PUT
  @Path("/policy")
  public Response changePolicy(@HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, PolicyJson.class)
                        .then(
                            json ->
                                webhooks.change(
                                    currentUser.actor(), expected, json.hosts(), null))),
        PolicyJson::of);
  }
}
