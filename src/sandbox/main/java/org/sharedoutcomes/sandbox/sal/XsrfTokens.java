package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.xsrf.XsrfRequestValidator;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sharedoutcomes.sandbox.web.Xsrf;

/** Jira's tokens, for plugins. */
final class XsrfTokens implements XsrfTokenAccessor, XsrfTokenValidator, XsrfRequestValidator {
  @Override
  public String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean addToResponse) {
    return Xsrf.token(request, response);
  }

  @Override
  public boolean validateFormEncodedToken(HttpServletRequest request) {
    return Xsrf.hasValidToken(request);
  }

  @Override
  public String getXsrfParameterName() {
    return Xsrf.PARAMETER;
  }

  @Override
  public boolean validateRequestPassesXsrfChecks(HttpServletRequest request) {
    return Xsrf.hasHeader(request) || Xsrf.hasValidToken(request);
  }
}
