package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.velocity.HostTemplates;
import org.sharedoutcomes.sandbox.velocity.Markup;

/** Puts Jira's header, sidebar and footer around a page and answers a request with it. */
public final class Layout {
  private final HostTemplates templates;
  private final Accounts accounts;
  private final Fragments fragments;
  private final FragmentContext contexts;
  private final PageResources resources;

  public Layout(
      HostTemplates templates,
      Accounts accounts,
      Fragments fragments,
      FragmentContext contexts,
      PageResources resources) {
    this.templates = templates;
    this.accounts = accounts;
    this.fragments = fragments;
    this.contexts = contexts;
    this.resources = resources;
  }

  /** Answers a request with a page; a status set before is kept. */
  public void render(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    Map<String, Object> values = new HashMap<>(page.model());
    values.put("baseUrl", request.getContextPath());
    values.put("atlToken", Xsrf.token(request, response));
    values.put("language", Preferences.locale(request).getLanguage());
    values.put("theme", Preferences.theme(request));
    values.put("title", page.title());
    CurrentUser.of(request).ifPresent(user -> values.put("user", describe(user)));
    String content = page.body() != null ? page.body() : templates.render(page.template(), values);

    Map<String, Object> around = contexts.of(request, page.project());
    values.put("content", new Markup(content));
    values.put("head", new Markup(page.head()));
    values.put("kind", page.kind().name());
    values.put("nav", page.nav());
    values.put("item", page.item() == null ? "" : page.item());
    values.put("flash", Flash.take(request));
    values.put("accounts", accounts.all().stream().map(Layout::describe).toList());
    values.put("here", here(request));
    values.put("top", links("system.top.navigation.bar", around));
    if (CurrentUser.of(request).filter(Account::administrator).isPresent()) {
      values.put("admin", adminSections(around));
    }
    if (page.project() != null) {
      values.put("project", page.project());
      values.put("sidebar", links("jira.project.sidebar.plugins.navigation", around));
    }
    addResources(values, page);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(templates.render("layout.vm", values));
  }

  private void addResources(Map<String, Object> values, Page page) {
    List<String> wanted = new ArrayList<>(page.contexts());
    wanted.add(page.kind() == Page.Kind.ADMIN ? "atl.admin" : "atl.general");
    List<PageResources.Asset> assets = resources.take(wanted);
    values.put(
        "styles", assets.stream().filter(a -> a.style()).map(PageResources.Asset::url).toList());
    values.put(
        "scripts", assets.stream().filter(a -> !a.style()).map(PageResources.Asset::url).toList());
    values.put("data", resources.takeData());
    values.put("hostStyles", page.files().stream().filter(file -> file.endsWith(".css")).toList());
    values.put(
        "hostScripts", page.files().stream().filter(file -> !file.endsWith(".css")).toList());
  }

  private List<Map<String, Object>> adminSections(Map<String, Object> context) {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (Fragments.Section section : fragments.sections("admin_plugins_menu", context)) {
      sections.add(
          Map.of(
              "label",
              section.label(),
              "links",
              links("admin_plugins_menu/" + section.name(), context)));
    }
    return sections;
  }

  private List<Map<String, String>> links(String section, Map<String, Object> context) {
    return fragments.links(section, context).stream()
        .map(
            link ->
                Map.of(
                    "key", link.key(),
                    "id", link.id(),
                    "label", link.label(),
                    "url", link.url(),
                    "iconClass", link.iconClass()))
        .toList();
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET")
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : request.getContextPath() + "/";
  }

  private static Map<String, Object> describe(Account account) {
    return Map.of(
        "name",
        account.name(),
        "displayName",
        account.displayName(),
        "administrator",
        account.administrator());
  }
}
