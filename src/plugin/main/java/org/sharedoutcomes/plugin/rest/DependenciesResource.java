package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;
import org.sharedoutcomes.core.roadmap.ShowNeighbours;
import org.sharedoutcomes.core.roadmap.ShowNeighbours.Neighbours;
import org.sharedoutcomes.plugin.rest.ConflictsJson.ConflictJson;
import org.sharedoutcomes.plugin.rest.ConflictsJson.WorkJson;

/** What must be done before an issue, what waits for it, and what of it is out of order. */
@Path("/issues/{issue}/dependencies")
@UnrestrictedAccess
public final class DependenciesResource {
  private final ShowNeighbours neighbours;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DependenciesResource(
      ShowNeighbours neighbours,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.neighbours = neighbours;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** The dependencies of an issue; {@code companionOf} names the issues that it is beside. */
  record DependenciesJson(
      String issue,
      String quarter,
      List<WorkJson> blockers,
      List<WorkJson> blocks,
      List<String> companionOf,
      List<ConflictJson> conflicts) {}

  @GET
  public Response of(@PathParam("issue") String issue) {
    return replies.ok(neighbours.of(currentUser.actor(), issue), this::json);
  }

  private DependenciesJson json(Neighbours found) {
    return new DependenciesJson(
        found.issue().key(),
        found.placement().scheduled().map(String::valueOf).orElse(null),
        found.blockers().stream().map(this::work).toList(),
        found.blocked().stream().map(this::work).toList(),
        found.companionOf().stream().map(one -> one.issue()).map(IssueFacts::key).toList(),
        found.mismatches().stream().map(one -> ConflictJson.of(one, people, texts)).toList());
  }

  private WorkJson work(Work one) {
    return WorkJson.of(one.issue(), one.placement().quarter(), people);
  }
}
