package com.atlassian.jira.timezone;

import com.atlassian.jira.user.ApplicationUser;
import java.util.TimeZone;
import org.sharedoutcomes.evidence.Evidence;

/** The time zones of users. */
@Evidence("OSL")
public interface TimeZoneManager {
  TimeZone getTimeZoneforUser(ApplicationUser user);
}
