package org.sharedoutcomes.sandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Jira's token against forged requests: a cookie whose value a form must repeat. */
public final class Xsrf {
  public static final String PARAMETER = "atl_token";
  public static final String HEADER = "X-Atlassian-Token";
  private static final String COOKIE = "atlassian.xsrf.token";
  private static final String MADE = Xsrf.class.getName();
  private static final SecureRandom random = new SecureRandom();

  private Xsrf() {}

  /** The token of a request; makes one and sends its cookie when there is none. */
  public static String token(HttpServletRequest request, HttpServletResponse response) {
    return existing(request)
        .orElseGet(
            () -> {
              String made = make();
              request.setAttribute(MADE, made);
              Cookie cookie = new Cookie(COOKIE, made);
              cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
              cookie.setHttpOnly(true);
              cookie.setAttribute("SameSite", "Lax");
              response.addCookie(cookie);
              return made;
            });
  }

  /** Whether the form of a request repeats the token of its cookie. */
  public static boolean hasValidToken(HttpServletRequest request) {
    String given = request.getParameter(PARAMETER);
    return given != null
        && cookie(request)
            .filter(known -> MessageDigest.isEqual(known.getBytes(UTF_8), given.getBytes(UTF_8)))
            .isPresent();
  }

  /** Whether a request carries the header that no form can send. */
  public static boolean hasHeader(HttpServletRequest request) {
    String header = request.getHeader(HEADER);
    return "no-check".equals(header) || "nocheck".equals(header);
  }

  private static Optional<String> existing(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(MADE)).or(() -> cookie(request));
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE) && !cookie.getValue().isBlank())
        .map(Cookie::getValue)
        .findFirst();
  }

  private static String make() {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
