package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.signoff.ReadEvidence;

/** All that was done about the sign-off of an issue, with fingerprints and hashes. */
@Path("/issues/{issue}/sign-off")
@UnrestrictedAccess
public final class EvidenceResource {
  private final ReadEvidence read;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public EvidenceResource(
      ReadEvidence read, People people, CurrentUser currentUser, Replies replies) {
    this.read = read;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  @Path("/evidence")
  public Response json(@PathParam("issue") String issue) {
    return replies.ok(evidence(issue), evidence -> evidence);
  }

  @GET
  @Path("/evidence.csv")
  public Response csv(@PathParam("issue") String issue) {
    Answer<EvidenceJson> evidence = evidence(issue);
    return evidence.isDone()
        ? Response.ok(evidence.get().csv())
            .type("text/csv; charset=UTF-8")
            .header("X-Content-Type-Options", "nosniff")
            .header(
                "Content-Disposition",
                "attachment; filename=\"evidence-" + evidence.get().issue() + ".csv\"")
            .build()
        : replies.refused(evidence.reasons());
  }

  private Answer<EvidenceJson> evidence(String issue) {
    return read.of(currentUser.actor(), issue)
        .map(evidence -> EvidenceJson.of(evidence, this::login));
  }

  private String login(String userKey) {
    return people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
