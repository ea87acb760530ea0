package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.plan.ChooseBlockerLinks;

/** Which types of Jira's links say that work waits for other work. */
@Path("/blocker-links")
@UnrestrictedAccess
public final class BlockerLinksResource {
  private final ChooseBlockerLinks choose;
  private final CurrentUser currentUser;
  private final Replies replies;

  public BlockerLinksResource(ChooseBlockerLinks choose, CurrentUser currentUser, Replies replies) {
    this.choose = choose;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Names of types of link. */
  record BlockerLinksJson(List<String> blocking, List<String> waiting) {
    static BlockerLinksJson of(Document<BlockerLinks> document) {
      return new BlockerLinksJson(document.value().blocking(), document.value().waiting());
    }
  }

  @GET
  public Response chosen() {
    return replies.document(choose.chosen(currentUser.actor()), BlockerLinksJson::of);
  }

  @PUT
  public Response choose(@HeaderParam("If-Match") String ifMatch, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.document(
        choose
            .types(actor)
            .then(may -> Replies.ifMatch(ifMatch))
            .then(
                version ->
                    Json.read(body, BlockerLinksJson.class)
                        .then(
                            json ->
                                choose.choose(actor, version, json.blocking(), json.waiting()))),
        BlockerLinksJson::of);
  }
}
