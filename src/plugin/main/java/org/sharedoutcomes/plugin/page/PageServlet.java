package org.sharedoutcomes.plugin.page;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of the product. Sends strangers to the login, refuses who may not use the product, checks
 * the token of every form, and turns failures into a sentence with a number.
 */
public abstract class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

  private final transient PageFrame frame;

  protected PageServlet(PageFrame frame) {
    this.frame = frame;
  }

  /** What every page needs, as one bean. */
  public record PageFrame(
      Screens screens,
      Texts texts,
      CurrentUser currentUser,
      Permissions permissions,
      LoginUriProvider login,
      XsrfTokenValidator tokens) {}

  /** Shows the page. */
  abstract Page get(Visit visit);

  /** Does what a form asks for; refused unless a page overrides it. */
  Page post(Visit visit) {
    return failure(405, texts().text("shared-outcomes.rest.status", 405));
  }

  protected final Texts texts() {
    return frame.texts();
  }

  /** A page that says why something was not done, and leads back. */
  protected final Page refused(List<Refusal> reasons) {
    int status =
        switch (reasons.get(0).kind()) {
          case MALFORMED -> 400;
          case ANONYMOUS -> 401;
          case FORBIDDEN -> 403;
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case TOO_LARGE -> 413;
          case INVALID -> 422;
        };
    return failure(status, reasons.stream().map(texts()::say).toList().toArray(new String[0]));
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, false);
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, true);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean form)
      throws IOException {
    Actor actor = frame.currentUser().actor();
    if (actor.isAnonymous()) {
      response.sendRedirect(frame.login().getLoginUri(here(request)).toString());
      return;
    }
    show(page(request, actor, form), request, response);
  }

  private Page page(HttpServletRequest request, Actor actor, boolean form) {
    if (!frame.permissions().mayUse(actor)) {
      return refused(List.of(Refusal.forbidden("shared-outcomes.common.no-access")));
    }
    if (form && !frame.tokens().validateFormEncodedToken(request)) {
      return refused(List.of(Refusal.forbidden("shared-outcomes.common.token")));
    }
    try {
      Visit visit = new Visit(request, actor);
      return form ? post(visit) : get(visit);
    } catch (RuntimeException failure) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("A page failed, reference {}", reference, failure);
      return failure(500, texts().text("shared-outcomes.common.failed", reference));
    }
  }

  private void show(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (page instanceof Page.Redirect redirect) {
      response.sendRedirect(frame.screens().base() + address(redirect));
      return;
    }
    frame.screens().write((Page.Screen) page, done(request), request, response);
  }

  /** The address with what was done in its query, before the place on the page. */
  private static String address(Page.Redirect redirect) {
    String[] path = redirect.path().split("#", 2);
    String query =
        redirect.done().isEmpty()
            ? ""
            : (path[0].contains("?") ? "&" : "?") + "done=" + redirect.done();
    return path[0] + query + (path.length > 1 ? "#" + path[1] : "");
  }

  /** What was done before, in words; only texts that exist are said. */
  private String done(HttpServletRequest request) {
    String done = request.getParameter("done");
    return done == null || !done.matches("[a-z-]{1,40}") ? "" : frame.screens().done(done);
  }

  private Page failure(int status, String... sentences) {
    return new Page.Screen(
        status,
        "atl.general",
        "refused",
        texts().text("shared-outcomes.common.refused-title"),
        Map.of("sentences", List.of(sentences)));
  }

  private static URI here(HttpServletRequest request) {
    String query = request.getQueryString();
    return URI.create(request.getRequestURI() + (query == null ? "" : "?" + query));
  }
}
