package org.sharedoutcomes.plugin.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;

/**
 * Turns away whoever may not use the product before anything of the request is read, in the words
 * and the shape of all our refusals. The use cases ask again. Who sends values with a token is let
 * through to the one resource that takes tokens, which looks at it.
 */
@Provider
public final class MembersOnly implements ContainerRequestFilter {
  private final CurrentUser currentUser;
  private final Access access;
  private final Replies replies;

  public MembersOnly(CurrentUser currentUser, Permissions permissions, Replies replies) {
    this.currentUser = currentUser;
    this.access = new Access(permissions);
    this.replies = replies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (bringsToken(request)) {
      return;
    }
    Answer<Actor> user = access.user(currentUser.actor());
    if (!user.isDone()) {
      request.abortWith(replies.refused(user.reasons()));
    }
  }

  private static boolean bringsToken(ContainerRequestContext request) {
    String token =
        Sender.token(
            request.getHeaderString(Sender.HEADER), request.getHeaderString("Authorization"));
    return !token.isEmpty()
        && request.getMethod().equals("POST")
        && request.getUriInfo().getPath().matches("/?outcomes/[^/]+/readings/?");
  }
}
