package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;

/** The user that Jira has logged in for this request. */
public final class JiraCurrentUser implements CurrentUser {
  private final JiraAuthenticationContext authentication;

  public JiraCurrentUser(JiraAuthenticationContext authentication) {
    this.authentication = authentication;
  }

  @Override
  public Actor actor() {
    ApplicationUser user = authentication.getLoggedInUser();
    return user == null ? Actor.ANONYMOUS : new Actor(user.getKey());
  }

  @Override
  public Locale locale() {
    return authentication.getLocale();
  }
}
