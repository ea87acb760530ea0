package org.sharedoutcomes.plugin.field;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out once what a page that is only read asks for again and again: Jira takes a field's value
 * for the page, for its template and for its print.
 */
final class OncePerPage {
  private static final String PREFIX = OncePerPage.class.getName() + "/";

  private OncePerPage() {}

  /**
   * What was found before under the name, else what the work finds; may be null.
   *
   * @param request null outside of a request, where nothing is kept
   */
  static <T> T find(HttpServletRequest request, String name, Class<T> type, Supplier<T> work) {
    if (request == null || !"GET".equals(request.getMethod())) {
      return work.get();
    }
    if (request.getAttribute(PREFIX + name) instanceof Optional<?> known) {
      return known.map(type::cast).orElse(null);
    }
    T found = work.get();
    request.setAttribute(PREFIX + name, Optional.ofNullable(found));
    return found;
  }
}
