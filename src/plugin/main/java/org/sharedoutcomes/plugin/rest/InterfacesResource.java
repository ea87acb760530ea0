package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.governance.DefineInterface;
import org.sharedoutcomes.core.governance.InterfaceDraft;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.journal.Document;

/** Shared interfaces: components whose owners must sign. */
@Path("/interfaces")
@UnrestrictedAccess
public final class InterfacesResource {
  private final DefineInterface define;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public InterfacesResource(
      DefineInterface define, People people, CurrentUser currentUser, Replies replies) {
    this.define = define;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** An interface on the wire. */
  record InterfaceJson(
      String id,
      String name,
      String project,
      String component,
      List<String> approvers,
      List<String> groups,
      Integer version) {
    InterfaceDraft draft() {
      return new InterfaceDraft(name, project, component, approvers, groups);
    }
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        define
            .all(currentUser.actor())
            .then(all -> PageJson.of(all, startAt, maxResults, this::json)),
        page -> page);
  }

  @POST
  public Response create(InputStream body) {
    return replies.created(
        draft(body).then(draft -> define.create(currentUser.actor(), draft)),
        one -> URI.create("interfaces/" + one.key()),
        this::json);
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        draft(body)
            .then(
                draft ->
                    Replies.ifMatch(ifMatch)
                        .then(seen -> define.change(currentUser.actor(), id, seen, draft))),
        this::json);
  }

  @DELETE
  @Path("/{id}")
  public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(seen -> define.delete(currentUser.actor(), id, seen)));
  }

  private Answer<InterfaceDraft> draft(InputStream body) {
    return define
        .mayDefine(currentUser.actor())
        .then(admin -> Json.read(body, InterfaceJson.class))
        .map(InterfaceJson::draft);
  }

  private InterfaceJson json(Document<SharedInterface> document) {
    SharedInterface one = document.value();
    return new InterfaceJson(
        document.key(),
        one.name(),
        one.project(),
        one.component(),
        one.approvers().stream().map(key -> FacingJson.login(people, key)).toList(),
        one.groups(),
        document.version());
  }
}
