package org.sharedoutcomes.plugin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * Lets the panels of one page read from the same definitions, as the first of them found them: they
 * agree with each other, and only the first asks whether anything has changed.
 */
final class SamePage {
  private static final String NAME = SamePage.class.getName();

  private SamePage() {}

  static <T> T of(HttpServletRequest request, Journal journal, Supplier<T> work) {
    if (request == null) {
      return journal.atOnce(work);
    }
    Snapshot definitions =
        request.getAttribute(NAME) instanceof Snapshot found ? found : journal.snapshot();
    request.setAttribute(NAME, definitions);
    return journal.atOnce(definitions, work);
  }
}
