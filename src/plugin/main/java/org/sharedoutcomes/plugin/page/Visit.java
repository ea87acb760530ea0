package org.sharedoutcomes.plugin.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;

/** One request of a person: who, where, and what the form says. */
public final class Visit {
  private final HttpServletRequest request;
  private final Actor actor;

  Visit(HttpServletRequest request, Actor actor) {
    this.request = request;
    this.actor = actor;
  }

  public Actor actor() {
    return actor;
  }

  /** The path's parts behind {@code /plugins/servlet/shared-outcomes/}. */
  public List<String> path() {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.equals("shared-outcomes"))
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

  public boolean has(String name) {
    return request.getParameter(name) != null;
  }
}
