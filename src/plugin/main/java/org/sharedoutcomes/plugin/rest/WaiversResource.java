package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.SetWaiverPolicy;
import org.sharedoutcomes.core.signoff.WaiverPolicy;
import org.sharedoutcomes.core.signoff.WaiversToReview;

/** The waivers that wait for a judgement, and the policy of waiving. */
@Path("/waivers")
@UnrestrictedAccess
public final class WaiversResource {
  private final WaiversToReview toReview;
  private final SetWaiverPolicy policy;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WaiversResource(
      WaiversToReview toReview,
      SetWaiverPolicy policy,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.toReview = toReview;
    this.policy = policy;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Who may waive, and for how long. */
  record PolicyJson(String role, Integer longest, Integer version) {
    static PolicyJson of(Document<WaiverPolicy> document) {
      return new PolicyJson(
          document.value().role(), document.value().longest(), document.version());
    }
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        toReview
            .all(currentUser.actor())
            .then(
                all ->
                    PageJson.of(
                        all, startAt, maxResults, one -> WaiverJson.of(one, people, texts))),
        Function.identity());
  }

  @GET
  @Path("/policy")
  public Response policy() {
    return replies.document(policy.policy(currentUser.actor()), PolicyJson::of);
  }

  @PUT
  @Path("/policy")
  public Response setPolicy(@HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, PolicyJson.class)
                        .then(
                            json ->
                                policy.set(
                                    currentUser.actor(), expected, json.role(), json.longest()))),
        PolicyJson::of);
  }
}
