package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sharedoutcomes.evidence.Evidence;

/** The request that this thread answers. */
@Evidence("GT2")
public class ExecutingHttpRequest {
  public static HttpServletRequest get() {
    throw new UnsupportedOperationException("signature only");
  }
}
