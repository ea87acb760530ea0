package org.sharedoutcomes.sandbox.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Takes files from the issue view. */
@MultipartConfig(maxFileSize = 20 << 20, fileSizeThreshold = 20 << 20)
final class AttachPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  AttachPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    visit.goTo("/browse/" + visit.parameter("key").orElse(""));
  }

  @Override
  void post(Visit visit) throws IOException {
    Jira jira = visit.site().jira();
    StoredIssue issue = jira.issues().visible(visit.user(), visit.parameter("key").orElse(""));
    try {
      for (Part part : visit.request().getParts()) {
        if (part.getName().equals("file")) {
          jira.attachments()
              .add(
                  visit.user(),
                  issue.getKey(),
                  part.getSubmittedFileName(),
                  part.getSize(),
                  part.getContentType());
        }
      }
    } catch (ServletException e) {
      throw new IOException(e);
    } catch (Refused e) {
      IssuePage.refuse(visit, issue, "The file was not attached", e, "");
      return;
    }
    visit.goTo("/browse/" + issue.getKey() + "#attachmentmodule");
  }
}
