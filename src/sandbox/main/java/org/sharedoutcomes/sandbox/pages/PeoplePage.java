package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.jira.Users;
import org.sharedoutcomes.sandbox.web.Flash;
import org.sharedoutcomes.sandbox.web.Page;

/**
 * Users and projects for administrators. Who is not in {@code jira-software-users} browses nothing.
 */
final class PeoplePage extends JiraPage {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/secure/admin/user/UserBrowser.jspa";

  PeoplePage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    if (!visit.site().jira().users().isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    visit.show(
        Page.admin("Users", "pages/users.vm")
            .with(
                "users", visit.site().jira().users().all().stream().map(PeoplePage::row).toList()));
  }

  private static Map<String, Object> row(UserData user) {
    return new Model()
        .with("name", user.name())
        .with("displayName", user.displayName())
        .with("active", user.active())
        .with("groups", String.join(", ", user.groups()))
        .map();
  }

  @Override
  void post(Visit visit) throws IOException {
    Users users = visit.site().jira().users();
    if (!users.isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    if (visit.parameter("projectKey").isPresent()) {
      visit
          .site()
          .jira()
          .projects()
          .create(visit.parameter("projectKey").get(), visit.parameter("projectName").orElse(""));
      Flash.success(visit.request(), "The project is made.");
    } else {
      UserData user =
          users
              .find(visit.parameter("name").orElse(""))
              .orElseThrow(() -> new Refused(Refused.Why.NOT_FOUND, "There is no such user."));
      users.change(user.with(visit.parameter("active").isPresent(), groups(visit)));
      Flash.success(visit.request(), user.displayName() + " is changed.");
    }
    visit.goTo(PATH);
  }

  private static List<String> groups(Visit visit) {
    return Arrays.stream(visit.parameter("groups").orElse("").split("[,\\s]+"))
        .filter(group -> !group.isEmpty())
        .distinct()
        .toList();
  }
}
