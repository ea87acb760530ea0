package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sharedoutcomes.sandbox.web.Visits;

/** The request that this thread answers; null outside of requests. */
public final class ExecutingHttpRequest {
  private ExecutingHttpRequest() {}

  public static HttpServletRequest get() {
    return Visits.current().orElse(null);
  }
}
