package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;
import org.sharedoutcomes.evidence.Evidence;

/** Who is logged in, in this thread. */
@Evidence("S11")
public interface JiraAuthenticationContext {
  ApplicationUser getLoggedInUser();

  boolean isLoggedInUser();

  @Evidence("MEM")
  I18nHelper getI18nHelper();

  @Evidence("MEM")
  Locale getLocale();

  @Evidence("MEM")
  void setLoggedInUser(ApplicationUser user);
}
