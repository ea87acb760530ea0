package org.sharedoutcomes.sandbox.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.UserData;
import org.sharedoutcomes.sandbox.jira.Users;
import org.sharedoutcomes.sandbox.web.CurrentUser;
import org.sharedoutcomes.sandbox.web.PageServlet;
import org.sharedoutcomes.sandbox.web.Preferences;

/** A page for people who are logged in; what they may not see looks as if it were not there. */
abstract class JiraPage extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Site site;

  JiraPage(Site site) {
    super(site.layout());
    this.site = site;
  }

  /** Answers a reader. */
  abstract void get(Visit visit) throws IOException;

  /** Answers a form. */
  void post(Visit visit) throws IOException {
    visit.response().sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, this::get);
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, this::post);
  }

  /** How a visit is answered. */
  private interface Answering {
    void to(Visit visit) throws IOException;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Answering answering)
      throws IOException {
    Optional<UserData> user =
        CurrentUser.of(request).flatMap(account -> site.jira().users().find(account.name()));
    if (user.isEmpty()) {
      String here = request.getRequestURI().substring(request.getContextPath().length());
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.sendRedirect(
          request.getContextPath()
              + "/login.jsp?os_destination="
              + URLEncoder.encode(here + query, UTF_8));
      return;
    }
    Visit visit = new Visit(site, user.get(), request, response);
    try (Users.Session session =
        site.jira().users().logIn(user.get(), Preferences.locale(request))) {
      answering.to(visit);
    } catch (Refused e) {
      refused(visit, e);
    }
  }

  private static void refused(Visit visit, Refused refused) throws IOException {
    if (refused.why() == Refused.Why.NOT_FOUND) {
      Messages.cannotBeViewed(visit);
    } else {
      Messages.refused(visit, refused);
    }
  }
}
