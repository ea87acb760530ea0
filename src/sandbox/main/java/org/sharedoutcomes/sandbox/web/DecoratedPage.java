package org.sharedoutcomes.sandbox.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a complete HTML page that names a decorator. */
record DecoratedPage(Optional<Page.Kind> kind, String title, String head, String body) {
  private static final Pattern DECORATOR =
      Pattern.compile(
          "<meta\\s+name=[\"']decorator[\"']\\s+content=[\"']([\\w.]+)[\"']\\s*/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE = element("title");
  private static final Pattern HEAD = element("head");
  private static final Pattern BODY = element("body");

  private static Pattern element(String name) {
    return Pattern.compile(
        "<" + name + "(?:\\s[^>]*)?>(.*?)</" + name + "\\s*>",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  static DecoratedPage of(String html) {
    String head = inside(HEAD, html);
    Matcher decorator = DECORATOR.matcher(head);
    Optional<Page.Kind> kind = decorator.find() ? kind(decorator.group(1)) : Optional.empty();
    String rest = TITLE.matcher(DECORATOR.matcher(head).replaceAll("")).replaceAll("");
    return new DecoratedPage(kind, unescape(inside(TITLE, head).strip()), rest, body(html));
  }

  private static Optional<Page.Kind> kind(String decorator) {
    return switch (decorator) {
      case "atl.general", "main", "general" -> Optional.of(Page.Kind.GENERAL);
      case "atl.admin", "admin" -> Optional.of(Page.Kind.ADMIN);
      case "atl.popup" -> Optional.of(Page.Kind.BARE);
      default -> Optional.empty();
    };
  }

  private static String body(String html) {
    Matcher start = Pattern.compile("<body(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE).matcher(html);
    int end = html.toLowerCase(java.util.Locale.ROOT).lastIndexOf("</body");
    return start.find() && end > start.end()
        ? html.substring(start.end(), end)
        : inside(BODY, html);
  }

  private static String inside(Pattern element, String html) {
    Matcher found = element.matcher(html);
    return found.find() ? found.group(1) : "";
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
