package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.MakeCompanions;
import org.sharedoutcomes.core.launch.NameCompanion;
import org.sharedoutcomes.core.launch.ShowReadiness;
import org.sharedoutcomes.core.signoff.SignOff;

/** The issues beside an issue: making those that are missing, naming others, taking them off. */
@Path("/issues/{issue}/companions")
@UnrestrictedAccess
public final class CompanionsResource {
  private static final NamedJson NOTHING = new NamedJson(null, null, null);

  private final ShowReadiness readiness;
  private final MakeCompanions companions;
  private final NameCompanion naming;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public CompanionsResource(
      ShowReadiness readiness,
      MakeCompanions companions,
      NameCompanion naming,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.readiness = readiness;
    this.companions = companions;
    this.naming = naming;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response companions(@PathParam("issue") String issue) {
    return replies.ok(
        readiness.of(currentUser.actor(), issue),
        now -> CompanionsJson.of(now, List.of(), people, texts));
  }

  /** An issue that there is, named as work beside another. */
  record NamedJson(String issue, String kind, String function) {
    NameCompanion.Draft draft() {
      return new NameCompanion.Draft(issue, kind, function);
    }
  }

  /** Without a body, or without an issue in it, it makes what is missing. */
  @POST
  public Response add(@PathParam("issue") String issue, InputStream body) {
    Actor actor = currentUser.actor();
    Answer<Optional<NamedJson>> named =
        readiness.of(actor, issue).then(seen -> Json.bytes(body, Json.LIMIT).then(this::named));
    return named.isDone() && named.get().isEmpty()
        ? make(actor, issue)
        : now(named.then(one -> naming.name(actor, issue, one.orElseThrow().draft())));
  }

  private Answer<Optional<NamedJson>> named(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).isBlank()
        ? Answer.done(Optional.empty())
        : Json.parse(body, NamedJson.class)
            .map(json -> Optional.of(json).filter(one -> !one.equals(NOTHING)));
  }

  private Response make(Actor actor, String issue) {
    return replies.ok(
        companions.make(actor, issue),
        made ->
            CompanionsJson.of(readiness.of(actor, made.after()), made.failures(), people, texts));
  }

  @DELETE
  @Path("/{companion}")
  public Response takeOff(
      @PathParam("issue") String issue,
      @PathParam("companion") String companion,
      @QueryParam("reason") String reason) {
    return now(naming.takeOff(currentUser.actor(), issue, companion, reason));
  }

  private Response now(Answer<SignOff> answer) {
    return replies.ok(
        answer,
        after ->
            CompanionsJson.of(readiness.of(currentUser.actor(), after), List.of(), people, texts));
  }
}
