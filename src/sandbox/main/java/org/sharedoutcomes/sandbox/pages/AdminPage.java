package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Page;

/** The administration's first page, with the sections of the plugin. */
final class AdminPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  AdminPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    if (!visit.site().jira().users().isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    Fragments fragments = visit.site().fragments();
    Map<String, Object> context = visit.context(null, null);
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Fragments.Section section : fragments.sections("admin_plugins_menu", context)) {
      List<Fragments.Link> links = fragments.links("admin_plugins_menu/" + section.name(), context);
      sections.add(
          Map.of(
              "label",
              section.label(),
              "links",
              links.stream()
                  .map(link -> Map.of("label", link.label(), "url", link.url()))
                  .toList()));
    }
    visit.show(
        Page.admin("Administration", "pages/admin.vm")
            .with("sections", sections)
            .with("hasSections", !sections.isEmpty()));
  }
}
