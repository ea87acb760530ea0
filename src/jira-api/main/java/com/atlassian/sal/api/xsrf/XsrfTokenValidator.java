package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import org.sharedoutcomes.evidence.Evidence;

/** Checks the token that a form carries. */
@Evidence("OSL")
public interface XsrfTokenValidator {
  boolean validateFormEncodedToken(HttpServletRequest request);

  String getXsrfParameterName();
}
