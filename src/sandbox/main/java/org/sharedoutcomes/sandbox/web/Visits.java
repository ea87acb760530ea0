package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The request that this thread is answering, if it is answering one. */
public final class Visits {
  private static final ThreadLocal<HttpServletRequest> current = new ThreadLocal<>();

  private Visits() {}

  static void begin(HttpServletRequest request) {
    current.set(request);
  }

  static void end() {
    current.remove();
  }

  public static Optional<HttpServletRequest> current() {
    return Optional.ofNullable(current.get());
  }

  /** Who asks in this thread. */
  public static Optional<Account> account() {
    return current().flatMap(CurrentUser::of);
  }

  /** The language of whoever asks in this thread. */
  public static Locale locale() {
    return current().map(Preferences::locale).orElse(Locale.ENGLISH);
  }
}
