package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/** A programme's metric tree. */
@Path("/tree")
@UnrestrictedAccess
public final class TreeResource {
  private final ShapeTree shapeTree;
  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final CurrentUser currentUser;
  private final Replies replies;

  public TreeResource(
      ShapeTree shapeTree,
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      CurrentUser currentUser,
      Replies replies) {
    this.shapeTree = shapeTree;
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response tree(@QueryParam("programme") String programme) {
    return reply(programme, shapeTree.tree(currentUser.actor(), programme));
  }

  @PUT
  public Response shape(
      @QueryParam("programme") String programme,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    return reply(
        programme,
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, TreeJson.class)
                        .then(
                            json ->
                                shapeTree.shape(
                                    currentUser.actor(), programme, expected, json.drafts()))));
  }

  private Response reply(String programme, Answer<Document<MetricTree>> answer) {
    if (!answer.isDone()) {
      return replies.refused(answer.reasons());
    }
    List<Document<Outcome>> outcomes =
        browseOutcomes.all(currentUser.actor(), Optional.of(programme)).get();
    Map<String, Stand> stands =
        browseReadings
            .stands(currentUser.actor(), outcomes.stream().map(Document::value).toList())
            .get();
    return replies.document(answer, tree -> TreeJson.of(tree, outcomes, stands));
  }
}
