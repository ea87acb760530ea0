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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.DefineFacingRule;
import org.sharedoutcomes.core.signoff.FacingRule;
import org.sharedoutcomes.core.signoff.FacingRuleDraft;

/** The rules that say which issues customers notice. */
@Path("/customer-facing-rules")
@UnrestrictedAccess
public final class FacingRulesResource {
  private final DefineFacingRule define;
  private final CurrentUser currentUser;
  private final Replies replies;

  public FacingRulesResource(DefineFacingRule define, CurrentUser currentUser, Replies replies) {
    this.define = define;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A rule on the wire; what is left out is empty. */
  record FacingRuleJson(
      String id,
      String name,
      List<String> projects,
      String jql,
      List<String> components,
      List<String> labels,
      Integer version) {
    FacingRuleDraft draft() {
      return new FacingRuleDraft(name, projects, jql, components, labels);
    }

    static FacingRuleJson of(Document<FacingRule> rule) {
      FacingRule value = rule.value();
      return new FacingRuleJson(
          rule.key(),
          value.name(),
          value.projects(),
          value.jql(),
          value.components(),
          value.labels(),
          rule.version());
    }
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        define
            .all(currentUser.actor())
            .then(rules -> PageJson.of(rules, startAt, maxResults, FacingRuleJson::of)),
        page -> page);
  }

  @POST
  public Response create(InputStream body) {
    return replies.created(
        draft(body).then(draft -> define.create(currentUser.actor(), draft)),
        rule -> URI.create("customer-facing-rules/" + rule.key()),
        FacingRuleJson::of);
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    return replies.document(define.one(currentUser.actor(), id), FacingRuleJson::of);
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        draft(body)
            .then(
                draft ->
                    Replies.ifMatch(ifMatch)
                        .then(seen -> define.change(currentUser.actor(), id, seen, draft))),
        FacingRuleJson::of);
  }

  @DELETE
  @Path("/{id}")
  public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(seen -> define.delete(currentUser.actor(), id, seen)));
  }

  private Answer<FacingRuleDraft> draft(InputStream body) {
    return define
        .mayDefine(currentUser.actor())
        .then(admin -> Json.read(body, FacingRuleJson.class))
        .map(FacingRuleJson::draft);
  }
}
