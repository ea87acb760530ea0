package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a visitor chose: language and colour theme, kept in cookies. */
public final class Preferences {
  static final String LANGUAGE = "sandbox.language";
  static final String THEME = "sandbox.theme";
  static final List<String> LANGUAGES = List.of("en", "de");
  static final List<String> THEMES = List.of("light", "dark", "auto");

  private Preferences() {}

  /** The chosen language, else the browser's, else English. */
  public static Locale locale(HttpServletRequest request) {
    return cookie(request, LANGUAGE)
        .filter(LANGUAGES::contains)
        .or(() -> Optional.of(request.getLocale().getLanguage()).filter(LANGUAGES::contains))
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }

  static String theme(HttpServletRequest request) {
    return cookie(request, THEME).filter(THEMES::contains).orElse("light");
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
