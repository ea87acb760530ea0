package com.atlassian.sal.api.xsrf;

import jakarta.servlet.http.HttpServletRequest;
import org.sharedoutcomes.evidence.Evidence;

/** Checks the token, or the header of those who cannot be forged. */
@Evidence("OSL")
public interface XsrfRequestValidator {
  boolean validateRequestPassesXsrfChecks(HttpServletRequest request);
}
