package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Messages that the next page shows once, as after a redirect. */
public final class Flash {
  private static final String ATTRIBUTE = Flash.class.getName();

  private Flash() {}

  public static void success(HttpServletRequest request, String text) {
    add(request, "success", text);
  }

  public static void warning(HttpServletRequest request, String text) {
    add(request, "warning", text);
  }

  public static void error(HttpServletRequest request, String text) {
    add(request, "error", text);
  }

  private static void add(HttpServletRequest request, String kind, String text) {
    HttpSession session = request.getSession();
    List<Map<String, String>> messages = new ArrayList<>(in(session));
    messages.add(Map.of("kind", kind, "text", text));
    session.setAttribute(ATTRIBUTE, List.copyOf(messages));
  }

  static List<Map<String, String>> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return List.of();
    }
    List<Map<String, String>> messages = in(session);
    session.removeAttribute(ATTRIBUTE);
    return messages;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> in(HttpSession session) {
    Object messages = session.getAttribute(ATTRIBUTE);
    return messages == null ? List.of() : (List<Map<String, String>>) messages;
  }
}
