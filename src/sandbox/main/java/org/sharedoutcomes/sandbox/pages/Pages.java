package org.sharedoutcomes.sandbox.pages;

import java.util.List;
import org.sharedoutcomes.sandbox.web.Mount;

/** All pages, and where they answer. */
public final class Pages {
  private Pages() {}

  public static List<Mount> of(Site site) {
    return List.of(
        Mount.of(new DashboardPage(site), DashboardPage.PATH),
        Mount.of(new NavigatorPage(site), "/issues", "/issues/*"),
        Mount.of(new IssuePage(site), "/browse/*"),
        Mount.of(
            new EditIssuePage(site), "/secure/EditIssue!default.jspa", "/secure/EditIssue.jspa"),
        Mount.of(
            new CreateIssuePage(site),
            "/secure/CreateIssue!default.jspa",
            "/secure/CreateIssue.jspa"),
        Mount.of(new MoveIssuePage(site), "/secure/WorkflowUIDispatcher.jspa"),
        Mount.of(new CloneIssuePage(site), "/secure/CloneIssueDetails.jspa"),
        Mount.of(
            new RelocateIssuePage(site),
            "/secure/MoveIssue!default.jspa",
            "/secure/MoveIssue.jspa"),
        Mount.of(new BulkTransitionPage(site), "/secure/views/bulkedit/BulkTransition.jspa"),
        Mount.of(new PeoplePage(site), PeoplePage.PATH),
        Mount.of(new CommentPage(site), "/secure/AddComment.jspa"),
        Mount.of(new AttachPage(site), "/secure/AttachFile.jspa"),
        Mount.of(new DetachPage(site), "/secure/DeleteAttachment.jspa"),
        Mount.of(new ProjectPage(site), "/projects/*"),
        Mount.of(new WorkflowPage(site), WorkflowPage.PATH),
        Mount.of(new AdminPage(site), "/secure/admin", "/secure/admin/*"),
        Mount.of(new MailPage(site), "/sandbox/mail"),
        Mount.of(new AboutPage(site), "/sandbox"));
  }
}
