package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sharedoutcomes.sandbox.database.StatementLog;

/**
 * Says in a header how many statements the plugin needed for the answer; the answer waits until
 * that is known.
 */
final class StatementsFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  static final String HEADER = "X-Sandbox-Plugin-Statements";

  private final transient StatementLog log;

  StatementsFilter(StatementLog log) {
    this.log = log;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HeldResponse held = new HeldResponse(response);
    try (StatementLog.Recording recording = log.record()) {
      chain.doFilter(request, held);
      held.setIntHeader(HEADER, recording.count());
    }
    held.sendOn();
  }
}
