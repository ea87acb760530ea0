package org.sharedoutcomes.sandbox.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;

/** Addresses of things, complete, as Jira writes them into {@code self}. */
record Links(String base) {
  static Links of(HttpServletRequest request) {
    StringBuffer address = request.getRequestURL();
    String root =
        address.substring(0, address.length() - request.getRequestURI().length())
            + request.getContextPath();
    return new Links(root);
  }

  String api(String path) {
    return base + "/rest/api/2/" + path;
  }

  String user(String name) {
    return api("user?username=" + URLEncoder.encode(name, UTF_8));
  }
}
