package org.sharedoutcomes.plugin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;

/** One request of a person: who, where, and what the form says. */
public final class Visit {
  private static final String PAGES = "/shared-outcomes/";

  private final HttpServletRequest request;
  private final Actor actor;

  Visit(HttpServletRequest request, Actor actor) {
    this.request = request;
    this.actor = actor;
  }

  public Actor actor() {
    return actor;
  }

  /**
   * The path's parts behind {@code /plugins/servlet/shared-outcomes/}. Read from the whole address,
   * since how it is divided depends on the pattern that led here.
   */
  public List<String> path() {
    String uri = request.getRequestURI();
    String path = uri.substring(uri.indexOf(PAGES) + PAGES.length());
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }

  /** A parameter without blanks around it; empty text when it is not there. */
  public String parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).map(String::trim).orElse("");
  }

  /** All values of a parameter, without blanks around them and without empty ones. */
  public List<String> parameters(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(String::trim).filter(value -> !value.isEmpty()).toList();
  }

  /** Names of all parameters. */
  public Set<String> names() {
    return Set.copyOf(Collections.list(request.getParameterNames()));
  }

  /** What was sent, when it is no form. */
  public InputStream body() {
    try {
      return request.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean has(String name) {
    return request.getParameter(name) != null;
  }
}
