package com.atlassian.sal.api.websudo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sharedoutcomes.evidence.Evidence;

/** Asks an administrator for the password again before a dangerous page. */
@Evidence("S11")
public interface WebSudoManager {
  void willExecuteWebSudoRequest(HttpServletRequest request);

  void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response);
}
