package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Classified;
import org.sharedoutcomes.core.signoff.ClassifyIssue;

/** Whether an issue counts as customer-facing, and saying so. */
@Path("/issues/{issue}/customer-facing")
@UnrestrictedAccess
public final class FacingResource {
  private final ClassifyIssue classify;
  private final Texts texts;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public FacingResource(
      ClassifyIssue classify,
      Texts texts,
      People people,
      CurrentUser currentUser,
      Replies replies) {
    this.classify = classify;
    this.texts = texts;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** What somebody says: {@code Yes}, {@code No}, or null to say nothing. */
  record SaidJson(String value, String reason) {
    Answer<SaidJson> known() {
      return value == null || value.equals("Yes") || value.equals("No")
          ? Answer.done(this)
          : Answer.refused(Refusal.invalid("value", "shared-outcomes.field.not-yes-or-no", value));
    }

    Boolean facing() {
      return value == null ? null : Boolean.valueOf(value.equals("Yes"));
    }
  }

  @GET
  public Response show(@PathParam("issue") String issue) {
    return reply(classify.show(currentUser.actor(), issue));
  }

  @PUT
  public Response say(@PathParam("issue") String issue, InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        classify
            .show(actor, issue)
            .then(seen -> Json.read(body, SaidJson.class))
            .then(SaidJson::known)
            .then(said -> classify.classify(actor, issue, said.facing(), said.reason())));
  }

  private Response reply(Answer<Classified> answer) {
    return replies.ok(
        answer, one -> FacingJson.of(one.issue(), one.facing(), one.mayChange(), texts, people));
  }
}
