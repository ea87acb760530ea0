package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;

/** Takes a file away from an issue. */
final class DetachPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  DetachPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    visit.goTo("/");
  }

  @Override
  void post(Visit visit) throws IOException {
    long id =
        visit
            .parameter("id")
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElse(0L);
    String key = visit.site().jira().attachments().remove(visit.user(), id).getKey();
    visit.goTo("/browse/" + key + "#attachmentmodule");
  }
}
