package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.transfer.Archive;
import org.sharedoutcomes.core.transfer.ImportEverything;
import org.sharedoutcomes.core.transfer.ImportReport;
import org.sharedoutcomes.core.transfer.ImportReport.Count;
import org.sharedoutcomes.core.transfer.ImportReport.Documents;

/** Takes an export in again, for administrators, or says what that would change. */
@Path("/import")
@UnrestrictedAccess
public final class ImportResource {
  private static final Archive NOTHING = new Archive(List.of(), List.of(), List.of());

  private final ImportEverything importEverything;
  private final CurrentUser currentUser;
  private final Replies replies;
  private final Texts texts;

  public ImportResource(
      ImportEverything importEverything, CurrentUser currentUser, Replies replies, Texts texts) {
    this.importEverything = importEverything;
    this.currentUser = currentUser;
    this.replies = replies;
    this.texts = texts;
  }

  /** What an import did, or would do; reasons in the reader's language. */
  record ReportJson(
      boolean dryRun,
      List<String> conflicts,
      Count entries,
      Count readings,
      Count links,
      Count plans,
      List<Documents> documents,
      List<String> leftOut) {}

  @POST
  public Response take(@QueryParam("dryRun") String dryRun, InputStream body) {
    return replies.ok(
        importEverything
            .take(currentUser.actor(), NOTHING, true)
            .then(mayImport -> Json.bytes(body, Json.LARGE))
            .then(bytes -> Json.parse(bytes, ArchiveJson.class))
            .then(ArchiveJson::archive)
            .then(
                archive ->
                    isDry(dryRun)
                        .then(dry -> importEverything.take(currentUser.actor(), archive, dry))),
        this::json);
  }

  /** What is neither true nor false may not write by chance. */
  private static Answer<Boolean> isDry(String dryRun) {
    return switch (dryRun == null ? "false" : dryRun) {
      case "true" -> Answer.done(true);
      case "false" -> Answer.done(false);
      default ->
          Answer.refused(
              Refusal.malformed("dryRun", "shared-outcomes.rest.true-or-false", "dryRun", dryRun));
    };
  }

  private ReportJson json(ImportReport report) {
    return new ReportJson(
        report.dryRun(),
        said(report.conflicts()),
        report.entries(),
        report.readings(),
        report.tags(),
        report.plans(),
        report.documents(),
        said(report.leftOut()));
  }

  private List<String> said(List<Refusal> reasons) {
    return reasons.stream().map(texts::say).toList();
  }
}
