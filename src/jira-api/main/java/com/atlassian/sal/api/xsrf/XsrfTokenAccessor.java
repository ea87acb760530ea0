package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sharedoutcomes.evidence.Evidence;

/** Gives the token that forms carry. */
@Evidence("OSL")
public interface XsrfTokenAccessor {
  String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean addToResponse);
}
