package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
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
import org.sharedoutcomes.core.signoff.CloseConditions;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/** The conditions of signatures: closing one, and opening it again. */
@Path("/issues/{issue}/sign-off/{function}/conditions")
@UnrestrictedAccess
public final class ConditionsResource {
  private final ShowSignOff show;
  private final CloseConditions conditions;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ConditionsResource(
      ShowSignOff show,
      CloseConditions conditions,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.show = show;
    this.conditions = conditions;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** How a condition shall stand. */
  record StandJson(Boolean closed, String note) {}

  @PUT
  @Path("/{number}")
  public Response put(
      @PathParam("issue") String issue,
      @PathParam("function") String function,
      @PathParam("number") String number,
      InputStream body) {
    Actor actor = currentUser.actor();
    int meant = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    return replies.ok(
        show.of(actor, issue)
            .then(seen -> Json.read(body, StandJson.class))
            .then(json -> stand(actor, issue, function, meant, json)),
        signOff -> VerdictJson.of(signOff.verdict(), actor, people, texts));
  }

  private Answer<SignOff> stand(
      Actor actor, String issue, String function, int number, StandJson json) {
    if (json.closed() == null) {
      return Answer.refused(Refusal.invalid("closed", "shared-outcomes.common.required", "closed"));
    }
    return json.closed()
        ? conditions.close(actor, issue, function, number, json.note())
        : conditions.reopen(actor, issue, function, number, json.note());
  }
}
