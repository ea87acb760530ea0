package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Time zone and language of each user's profile. The sandbox itself is English and in UTC. */
final class UserProfiles implements TimeZoneManager, LocaleManager {
  private final Jira jira;

  UserProfiles(Jira jira) {
    this.jira = jira;
  }

  @Override
  public TimeZone getTimeZoneforUser(ApplicationUser user) {
    return profile(user)
        .map(UserData::timeZone)
        .map(TimeZone::getTimeZone)
        .orElseGet(() -> TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  @Override
  public Locale getLocaleFor(ApplicationUser user) {
    return profile(user).map(UserData::language).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
  }

  private Optional<UserData> profile(ApplicationUser user) {
    return Optional.ofNullable(user).flatMap(known -> jira.users().find(known.getKey()));
  }
}
