package org.sharedoutcomes.sandbox;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Users;
import org.sharedoutcomes.sandbox.web.Account;
import org.sharedoutcomes.sandbox.web.Visitors;
import org.sharedoutcomes.sandbox.web.Visits;

/** Makes whoever sends a request the logged-in user of the thread that answers it. */
final class JiraVisitors implements Visitors {
  private final Jira jira;
  private final Runnable refreshed;
  private final ThreadLocal<Users.Session> sessions = new ThreadLocal<>();

  JiraVisitors(Jira jira, Runnable refreshed) {
    this.jira = jira;
    this.refreshed = refreshed;
  }

  @Override
  public void enter(Optional<Account> account) {
    jira.bind();
    jira.refresh();
    refreshed.run();
    ApplicationUser user = account.flatMap(known -> jira.users().find(known.name())).orElse(null);
    sessions.set(jira.users().logIn(user, Visits.locale()));
  }

  @Override
  public void leave() {
    Users.Session session = sessions.get();
    sessions.remove();
    if (session != null) {
      session.close();
    }
  }

  /** The name of whoever is logged in, in this thread. */
  Optional<String> present() {
    return Optional.ofNullable(jira.users().loggedIn()).map(ApplicationUser::getName);
  }

  /** Gives work the user and the language of this thread, whichever thread runs it. */
  Runnable inherit(Runnable work) {
    ApplicationUser user = jira.users().loggedIn();
    Locale locale = jira.users().locale();
    return () -> {
      jira.bind();
      try (Users.Session session = jira.users().logIn(user, locale)) {
        work.run();
      }
    };
  }
}
