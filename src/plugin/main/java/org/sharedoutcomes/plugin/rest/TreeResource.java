package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.ShapeTree;
import org.sharedoutcomes.core.reading.BrowseTree;

/** A programme's metric tree. */
@Path("/tree")
@UnrestrictedAccess
public final class TreeResource {
  private final ShapeTree shapeTree;
  private final BrowseTree browseTree;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public TreeResource(
      ShapeTree shapeTree,
      BrowseTree browseTree,
      CurrentUser currentUser,
      Texts texts,
      Replies replies) {
    this.shapeTree = shapeTree;
    this.browseTree = browseTree;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
  }

  @GET
  public Response tree(@QueryParam("programme") String programme) {
    return replies.document(
        browseTree.picture(currentUser.actor(), programme).map(BrowseTree.Picture::document),
        picture -> TreeJson.of(picture.value(), texts));
  }

  @PUT
  public Response shape(
      @QueryParam("programme") String programme,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, TreeJson.class)
                        .then(
                            json ->
                                shapeTree.shape(
                                    currentUser.actor(), programme, expected, json.drafts())))
            .then(shaped -> browseTree.picture(currentUser.actor(), programme))
            .map(BrowseTree.Picture::document),
        picture -> TreeJson.of(picture.value(), texts));
  }
}
