package org.sharedoutcomes.sandbox.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Refused;

/**
 * A request as the resources see it.
 *
 * @param user null for an anonymous visitor
 * @param path the parts of the address after {@code /rest/api/2}
 * @param body empty where none was sent
 */
record Call(HttpServletRequest request, ApplicationUser user, List<String> path, ObjectNode body) {

  /** The method and the shape of the path, such as {@code GET issue/*}. */
  boolean is(String method, String... shape) {
    if (!request.getMethod().equals(method) || path.size() != shape.length) {
      return false;
    }
    for (int i = 0; i < shape.length; i++) {
      if (!shape[i].equals("*") && !shape[i].equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  /** The one who is logged in; anonymous visitors are refused as Jira refuses them. */
  ApplicationUser person() {
    if (user == null) {
      throw new Refused(
          Refused.Why.UNAUTHORIZED,
          "You are not authenticated. Authentication required to perform this operation.");
    }
    return user;
  }

  Links links() {
    return Links.of(request);
  }
}
