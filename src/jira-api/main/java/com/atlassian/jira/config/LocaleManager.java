package com.atlassian.jira.config;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import org.sharedoutcomes.evidence.Evidence;

/** The languages of users. */
@Evidence("OSL")
public interface LocaleManager {
  Locale getLocaleFor(ApplicationUser user);
}
