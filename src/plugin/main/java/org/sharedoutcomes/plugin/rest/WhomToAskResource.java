package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.WhomToAsk;

/** Whom to ask about an issue. */
@Path("/issues/{issue}/whom-to-ask")
@UnrestrictedAccess
public final class WhomToAskResource {
  private final WhomToAsk whom;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WhomToAskResource(WhomToAsk whom, Texts texts, CurrentUser currentUser, Replies replies) {
    this.whom = whom;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** One type of decision; people by login name, functions by their names. */
  record LineJson(
      String type,
      String function,
      String subject,
      List<String> approvers,
      List<String> responsible,
      List<String> consulted,
      List<String> informed,
      List<String> escalatesTo,
      List<String> criteria,
      List<String> why) {}

  /** All of them. */
  record LinesJson(String issue, List<LineJson> decisions) {}

  @GET
  public Response of(@PathParam("issue") String issue) {
    return replies.ok(
        whom.of(currentUser.actor(), issue),
        lines -> new LinesJson(issue, lines.stream().map(this::json).toList()));
  }

  private LineJson json(WhomToAsk.Line line) {
    return new LineJson(
        line.type() instanceof Refusal text ? texts.say(text) : line.type().toString(),
        line.function(),
        line.subject(),
        names(line.approvers()),
        names(line.responsible()),
        names(line.consulted()),
        names(line.informed()),
        names(line.escalatesTo()),
        line.criteria(),
        line.why().stream().map(texts::say).toList());
  }

  private static List<String> names(List<Person> people) {
    return people.stream().map(Person::name).toList();
  }

  private static List<String> names(WhomToAsk.Named named) {
    return Stream.concat(named.functions().stream(), names(named.people()).stream()).toList();
  }
}
