package org.sharedoutcomes.sandbox.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.Users;
import org.sharedoutcomes.sandbox.web.CurrentUser;
import org.sharedoutcomes.sandbox.web.Mount;
import org.sharedoutcomes.sandbox.web.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code /rest/api/2}: reads the call, finds its answer, writes it, errors included. */
@MultipartConfig(maxFileSize = 20 << 20, fileSizeThreshold = 20 << 20)
public final class JiraRestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(JiraRestServlet.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final transient Jira jira;
  private final transient Routes routes;

  public JiraRestServlet(Jira jira) {
    this.jira = jira;
    this.routes = Routes.of(jira);
  }

  /** The servlet and where it answers. */
  public static Mount mount(Jira jira) {
    return Mount.of(new JiraRestServlet(jira), "/rest/api/2/*", "/rest/api/latest/*");
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer = answer(request);
    response.setStatus(answer.status());
    response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (answer.status() == 401) {
      response.setHeader("WWW-Authenticate", "OAuth realm=\"sandbox\"");
    }
    if (answer.body() != null) {
      response.setContentType("application/json;charset=UTF-8");
      response.getOutputStream().write(MAPPER.writeValueAsString(answer.body()).getBytes(UTF_8));
    }
  }

  private Answer answer(HttpServletRequest request) throws IOException {
    ApplicationUser user =
        CurrentUser.of(request).flatMap(who -> jira.users().find(who.name())).orElse(null);
    try (Users.Session session = jira.users().logIn(user, Preferences.locale(request))) {
      Answer answer = routes.answer(new Call(request, user, path(request), Bodies.read(request)));
      return answer == null
          ? Answer.wrong(404, "There is nothing at this address in the sandbox's REST.")
          : answer;
    } catch (Bodies.Unreadable e) {
      return e.answer();
    } catch (Refused e) {
      return Answer.wrong(e.why().status(), e.messages(), e.fields());
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString();
      log.error(
          "{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, e);
      return Answer.wrong(500, "Internal server error, reference " + reference + ".");
    }
  }

  private static List<String> path(HttpServletRequest request) {
    String info = request.getPathInfo() == null ? "" : request.getPathInfo();
    return Arrays.stream(info.split("/")).filter(part -> !part.isEmpty()).toList();
  }
}
