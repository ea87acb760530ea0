package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.web.Page;

/** Says what the sandbox is and what it is not. */
final class AboutPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  AboutPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    Jira jira = visit.site().jira();
    visit.show(
        Page.general("About this sandbox", "pages/about.vm")
            .with(
                "people",
                jira.users().all().stream()
                    .filter(user -> !user.groups().isEmpty() || user.name().equals("guest"))
                    .limit(20)
                    .map(
                        user ->
                            Map.of(
                                "name",
                                user.name(),
                                "displayName",
                                user.displayName(),
                                "groups",
                                String.join(", ", user.groups())))
                    .toList()));
  }
}
