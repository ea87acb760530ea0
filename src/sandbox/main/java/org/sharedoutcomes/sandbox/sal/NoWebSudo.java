package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets everybody pass: the sandbox never asks for a password again, as Jira with WebSudo off. */
final class NoWebSudo implements WebSudoManager {
  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {}

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {}
}
