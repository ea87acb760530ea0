package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.nudge.BrowseNudges;
import org.sharedoutcomes.core.nudge.BrowseNudges.AgendaItem;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.HandleNudge;
import org.sharedoutcomes.core.nudge.Handling;

/** What rules found, and dealing with it. */
@Path("/nudges")
@UnrestrictedAccess
public final class NudgesResource {
  private final BrowseNudges browse;
  private final HandleNudge handle;
  private final People people;
  private final Issues issues;
  private final CurrentUser currentUser;
  private final Replies replies;

  public NudgesResource(
      BrowseNudges browse,
      HandleNudge handle,
      People people,
      Issues issues,
      CurrentUser currentUser,
      Replies replies) {
    this.browse = browse;
    this.handle = handle;
    this.people = people;
    this.issues = issues;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Why it is acknowledged. */
  record AcknowledgeJson(String reason) {}

  /** Until when it is snoozed, and why. */
  record SnoozeJson(String until, String reason) {}

  /** The issue to make. */
  record ActionJson(String project, String type, String summary, String description) {}

  /** The issue that was made. */
  record MadeJson(String issue) {}

  /** Something to talk about. */
  record AgendaJson(
      String rule, String ruleName, String outcome, String sort, String from, String to) {
    static AgendaJson of(AgendaItem item) {
      return new AgendaJson(
          item.found().rule().id(),
          item.found().rule().name(),
          item.found().outcome().key(),
          Findings.name(item.episode().sort()),
          item.episode().from().toString(),
          item.episode().isOpen() ? null : item.episode().to().toString());
    }
  }

  @GET
  public Response all(
      @QueryParam("programme") String programme,
      @QueryParam("outcome") String outcome,
      @QueryParam("mine") String mine,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    Answer<List<Found>> found =
        "true".equals(mine)
            ? browse.mine(currentUser.actor())
            : browse.all(currentUser.actor(), Optional.ofNullable(programme));
    return replies.ok(
        found
            .map(
                all ->
                    all.stream()
                        .filter(one -> outcome == null || one.outcome().key().equals(outcome))
                        .toList())
            .then(
                all -> {
                  Map<Long, String> keys = keys(all);
                  return PageJson.of(
                      all, startAt, maxResults, one -> NudgeJson.of(one, people, keys));
                }),
        page -> page);
  }

  /** What waits for the next review, oldest first. */
  @GET
  @Path("/agenda")
  public Response agenda(
      @QueryParam("programme") String programme,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browse
            .agenda(currentUser.actor(), Optional.ofNullable(programme))
            .then(items -> PageJson.of(items, startAt, maxResults, AgendaJson::of)),
        page -> page);
  }

  @POST
  @Path("/{rule}/{outcome}/acknowledge")
  public Response acknowledge(
      @PathParam("rule") String rule, @PathParam("outcome") String outcome, InputStream body) {
    return handled(
        Json.read(body, AcknowledgeJson.class)
            .then(json -> handle.acknowledge(currentUser.actor(), rule, outcome, json.reason())));
  }

  @POST
  @Path("/{rule}/{outcome}/snooze")
  public Response snooze(
      @PathParam("rule") String rule, @PathParam("outcome") String outcome, InputStream body) {
    return handled(
        Json.read(body, SnoozeJson.class)
            .then(
                json ->
                    handle.snooze(
                        currentUser.actor(), rule, outcome, json.until(), json.reason())));
  }

  /** Makes an issue of it, tagged with the outcome. */
  @POST
  @Path("/{rule}/{outcome}/action")
  public Response act(
      @PathParam("rule") String rule, @PathParam("outcome") String outcome, InputStream body) {
    return replies.ok(
        Json.read(body, ActionJson.class)
            .then(
                json ->
                    handle.act(
                        currentUser.actor(),
                        rule,
                        outcome,
                        new HandleNudge.Action(
                            json.project(), json.type(), json.summary(), json.description()))),
        issue -> new MadeJson(issue.key()));
  }

  /** A review has talked about it. */
  @POST
  @Path("/{rule}/{outcome}/discussed")
  public Response discussed(@PathParam("rule") String rule, @PathParam("outcome") String outcome) {
    return handled(handle.discussed(currentUser.actor(), rule, outcome));
  }

  private Response handled(Answer<Found> answer) {
    return replies.ok(answer, found -> NudgeJson.of(found, people, keys(List.of(found))));
  }

  private Map<Long, String> keys(List<Found> all) {
    Set<Long> ids =
        all.stream()
            .flatMap(found -> found.nudge().episodes().stream())
            .flatMap(episode -> episode.handlings().stream())
            .filter(handling -> handling.issue() != null)
            .map(Handling::issue)
            .collect(Collectors.toSet());
    Map<Long, String> keys = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      issues.visible(currentUser.actor(), ids).forEach(one -> keys.put(one.id(), one.key()));
    }
    return keys;
  }
}
