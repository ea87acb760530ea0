package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.transfer.ExportEverything;

/** Everything as one document, for administrators. */
@Path("/export")
@UnrestrictedAccess
public final class ExportResource {
  private final ExportEverything exportEverything;
  private final CurrentUser currentUser;
  private final Replies replies;
  private final Clock clock;

  public ExportResource(
      ExportEverything exportEverything, CurrentUser currentUser, Replies replies, Clock clock) {
    this.exportEverything = exportEverything;
    this.currentUser = currentUser;
    this.replies = replies;
    this.clock = clock;
  }

  @GET
  public Response export() {
    return replies.ok(
        exportEverything.export(currentUser.actor()),
        archive -> ArchiveJson.of(archive, clock.instant()));
  }
}
