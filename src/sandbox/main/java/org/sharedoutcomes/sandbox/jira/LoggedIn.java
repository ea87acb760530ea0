package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.List;
import java.util.Locale;

/** Who is logged in, in this thread. */
record LoggedIn(Jira jira) implements JiraAuthenticationContext {
  @Override
  public ApplicationUser getLoggedInUser() {
    return jira.users().loggedIn();
  }

  @Override
  public boolean isLoggedInUser() {
    return jira.users().loggedIn() != null;
  }

  @Override
  public I18nHelper getI18nHelper() {
    return new I18nHelper() {
      @Override
      public String getText(String key) {
        return jira.texts().text(getLocale(), key);
      }

      @Override
      public String getText(String key, Object parameters) {
        Object[] all =
            parameters instanceof Object[] array
                ? array
                : parameters instanceof List<?> list ? list.toArray() : new Object[] {parameters};
        return jira.texts().text(getLocale(), key, all);
      }
    };
  }

  @Override
  public Locale getLocale() {
    return jira.users().locale();
  }

  @Override
  public void setLoggedInUser(ApplicationUser user) {
    jira.users().become(user);
  }
}
