package org.sharedoutcomes.sandbox.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page before it is laid out. Either {@code template} (a file in {@code templates/} that gets the
 * model) or {@code body} (finished HTML) makes the content. Templates see maps, lists, strings,
 * numbers and booleans; {@code Markup} is printed unescaped.
 *
 * @param nav the active item of the top bar: {@code dashboard}, {@code issues}, {@code create}
 * @param project key of the project whose sidebar is shown, or null
 * @param item key of the active sidebar or administration link, or null
 * @param head finished HTML for the head, such as a decorated page brings
 */
public record Page(
    Kind kind,
    String title,
    String nav,
    String project,
    String item,
    String template,
    Map<String, Object> model,
    List<String> contexts,
    List<String> files,
    String head,
    String body) {

  /** What stands around the content. */
  public enum Kind {
    GENERAL,
    ADMIN,
    BARE
  }

  public static Page general(String title, String template) {
    return new Page(
        Kind.GENERAL, title, "", null, null, template, Map.of(), List.of(), List.of(), "", null);
  }

  public static Page admin(String title, String template) {
    return general(title, template).kind(Kind.ADMIN);
  }

  static Page decorated(Kind kind, String title, String head, String body) {
    return new Page(kind, title, "", null, null, null, Map.of(), List.of(), List.of(), head, body);
  }

  public Page kind(Kind other) {
    return new Page(other, title, nav, project, item, template, model, contexts, files, head, body);
  }

  public Page nav(String active) {
    return new Page(
        kind, title, active, project, item, template, model, contexts, files, head, body);
  }

  public Page project(String key) {
    return new Page(kind, title, nav, key, item, template, model, contexts, files, head, body);
  }

  public Page item(String active) {
    return new Page(
        kind, title, nav, project, active, template, model, contexts, files, head, body);
  }

  public Page with(String key, Object value) {
    Map<String, Object> more = new HashMap<>(model);
    more.put(key, value);
    return new Page(kind, title, nav, project, item, template, more, contexts, files, head, body);
  }

  /** Adds the web-resources of a context, such as {@code jira.view.issue}. */
  public Page context(String name) {
    return new Page(
        kind, title, nav, project, item, template, model, and(contexts, name), files, head, body);
  }

  /** Adds a script or style of the sandbox, by its path below {@code static/}. */
  public Page file(String path) {
    return new Page(
        kind, title, nav, project, item, template, model, contexts, and(files, path), head, body);
  }

  private static List<String> and(List<String> list, String one) {
    List<String> more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }
}
