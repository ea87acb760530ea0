package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.workflow.ReviewWorkflows;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Reviewed;

/** Which workflow transitions ask for sign-off; for administrators. */
@Path("/workflows")
@UnrestrictedAccess
public final class WorkflowsResource {
  private final ReviewWorkflows review;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WorkflowsResource(ReviewWorkflows review, CurrentUser currentUser, Replies replies) {
    this.review = review;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A workflow with what is to be done about it. */
  record WorkflowJson(
      String name,
      List<String> projects,
      List<String> rules,
      String finding,
      boolean editable,
      boolean draft,
      List<TransitionJson> transitions) {
    static WorkflowJson of(Reviewed one) {
      return new WorkflowJson(
          one.workflow().name(),
          one.workflow().projects(),
          one.rules(),
          one.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          one.workflow().editable(),
          one.workflow().draft(),
          one.workflow().transitions().stream()
              .map(
                  each ->
                      new TransitionJson(
                          each.id(),
                          each.name(),
                          each.from(),
                          each.to(),
                          each.finishes(),
                          each.guarded(),
                          each.guardedInDraft()))
              .toList());
    }
  }

  /** A transition. */
  record TransitionJson(
      int id,
      String name,
      List<String> from,
      String to,
      boolean finishes,
      boolean guarded,
      boolean guardedInDraft) {}

  /** Which transitions are to ask. */
  record GuardJson(String workflow, List<Integer> transitions) {
    Set<Integer> ids() {
      return transitions == null
          ? Set.of()
          : transitions.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
  }

  /** How many transitions of the draft were changed. */
  record GuardedJson(int changed) {}

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        review
            .all(currentUser.actor())
            .then(all -> PageJson.of(all, startAt, maxResults, WorkflowJson::of)),
        Function.identity());
  }

  @POST
  @Path("/guard")
  public Response guard(InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        review
            .all(actor)
            .then(seen -> Json.read(body, GuardJson.class))
            .then(json -> review.guard(actor, Replies.orEmpty(json.workflow()), json.ids())),
        GuardedJson::new);
  }
}
