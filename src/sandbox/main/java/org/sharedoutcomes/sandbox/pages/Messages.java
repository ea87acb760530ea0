package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.web.Page;

/** Pages that say only one thing. */
final class Messages {
  private Messages() {}

  static void cannotBeViewed(Visit visit) throws IOException {
    show(
        visit,
        404,
        "You can't view this issue",
        "The issue you're trying to view can't be viewed. It may have been deleted, or you don't"
            + " have permission to view it right now.");
  }

  static void noProject(Visit visit) throws IOException {
    show(
        visit,
        404,
        "You can't view this project",
        "It may have been deleted or you don't have permission to view it.");
  }

  static void notAllowed(Visit visit) throws IOException {
    show(
        visit,
        403,
        "Access denied",
        "It seems that you have tried to perform an operation which you are not permitted to perform.");
  }

  static void refused(Visit visit, Refused refused) throws IOException {
    String text = String.join(" ", refused.messages());
    String fields = String.join(" ", refused.fields().values());
    show(visit, refused.why().status(), "That was not possible", (text + " " + fields).strip());
  }

  private static void show(Visit visit, int status, String title, String text) throws IOException {
    Map<String, Object> page =
        new Model()
            .with("id", "issue-can-not-be-viewed")
            .with("title", title)
            .with("text", text)
            .with(
                "links",
                List.of(Map.of("url", "/secure/Dashboard.jspa", "text", "Go to the dashboard")))
            .map();
    visit.show(status, Page.general(title, "pages/message.vm").with("page", page));
  }
}
