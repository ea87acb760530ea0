package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sharedoutcomes.core.alignment.CompareDelivery;
import org.sharedoutcomes.core.common.CurrentUser;

/** Outcomes whose work is delivered and which have not moved. */
@Path("/delivered-not-moved")
@UnrestrictedAccess
public final class DeliveredResource {
  private final CompareDelivery compareDelivery;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Replies replies;

  public DeliveredResource(
      CompareDelivery compareDelivery, CurrentUser currentUser, Clock clock, Replies replies) {
    this.compareDelivery = compareDelivery;
    this.currentUser = currentUser;
    this.clock = clock;
    this.replies = replies;
  }

  @GET
  public Response delivered(
      @QueryParam("programme") String programme,
      @QueryParam("share") String share,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return replies.ok(
        AlignmentResource.whole("share", share, 100)
            .then(
                percent ->
                    compareDelivery
                        .all(currentUser.actor(), Replies.orEmpty(programme))
                        .map(
                            all -> all.stream().filter(c -> c.deliveredNotMoved(percent)).toList()))
            .then(
                listed ->
                    PageJson.of(listed, startAt, maxResults, c -> DeliveredJson.of(c, today))),
        page -> page);
  }
}
