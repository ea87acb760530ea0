package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.signoff.AskForSignOff;

/** Asks for the signatures that an issue still needs. */
@Path("/issues/{issue}/sign-off/ask")
@UnrestrictedAccess
public final class AskResource {
  /**
   * What was done.
   *
   * @param told login names of those who were told now
   */
  record AskedJson(String issue, List<String> told) {}

  private final AskForSignOff ask;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public AskResource(AskForSignOff ask, People people, CurrentUser currentUser, Replies replies) {
    this.ask = ask;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @POST
  public Response ask(@PathParam("issue") String issue) {
    return replies.ok(
        ask.ask(currentUser.actor(), issue),
        asked ->
            new AskedJson(
                asked.signOff().issue().key(),
                asked.told().stream()
                    .map(key -> people.withKey(key).map(Person::name).orElse(key))
                    .sorted()
                    .toList()));
  }
}
