package org.sharedoutcomes.sandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Tells of errors: as JSON below {@code /rest}, as a page elsewhere; never a stack trace. */
final class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/-/error";
  private final transient Layout layout;
  private final transient ObjectMapper json = new ObjectMapper();

  ErrorServlet(Layout layout) {
    this.layout = layout;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String text = text(status, request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
    response.setStatus(status);
    if (uri.startsWith(request.getContextPath() + "/rest/")) {
      response.setContentType("application/json;charset=UTF-8");
      byte[] body =
          json.writeValueAsString(Map.of("message", text, "status-code", status)).getBytes(UTF_8);
      response.getOutputStream().write(body);
    } else {
      layout.render(
          request, response, Page.general(title(status), "message.vm").with("text", text));
    }
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "Log in first";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      default -> status < 500 ? "That did not work" : "Error";
    };
  }

  private static String text(int status, Object message) {
    if (status >= 500) {
      return message instanceof String known && known.startsWith("Something went wrong")
          ? known
          : "Something went wrong.";
    }
    return switch (status) {
      case 401 -> "The name or the password is wrong, or you are not logged in.";
      case 403 -> "You may not do this.";
      case 404 -> "There is nothing here, or nothing you may see.";
      default -> "The request was refused (" + status + ").";
    };
  }
}
