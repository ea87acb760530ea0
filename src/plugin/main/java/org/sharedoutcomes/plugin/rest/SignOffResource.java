package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Decide;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/** The sign-off of an issue, and deciding. */
@Path("/issues/{issue}/sign-off")
@UnrestrictedAccess
public final class SignOffResource {
  private final ShowSignOff show;
  private final Decide decide;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public SignOffResource(
      ShowSignOff show,
      Decide decide,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.show = show;
    this.decide = decide;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response signOff(@PathParam("issue") String issue) {
    Actor actor = currentUser.actor();
    return reply(actor, show.of(actor, issue));
  }

  @POST
  @Path("/{function}")
  public Response decide(
      @PathParam("issue") String issue, @PathParam("function") String function, InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        actor,
        show.of(actor, issue)
            .then(seen -> Json.read(body, DecisionJson.class))
            .then(DecisionJson::wish)
            .then(wish -> decide.decide(actor, issue, function, wish)));
  }

  private Response reply(Actor actor, Answer<SignOff> answer) {
    return replies.ok(answer, signOff -> VerdictJson.of(signOff.verdict(), actor, people, texts));
  }
}
