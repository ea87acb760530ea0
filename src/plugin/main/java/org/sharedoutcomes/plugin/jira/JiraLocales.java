package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.util.UserManager;
import java.time.ZoneId;
import java.util.Locale;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Locales;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;

/** What users set in their profile, and the installation's where they did not. */
public final class JiraLocales implements Locales {
  private final Users users;
  private final People people;
  private final TimeZoneManager zones;
  private final LocaleManager locales;

  public JiraLocales(
      UserManager users, People people, TimeZoneManager zones, LocaleManager locales) {
    this.users = new Users(users);
    this.people = people;
    this.zones = zones;
    this.locales = locales;
  }

  @Override
  public ZoneId zoneOf(String userKey) {
    return zones.getTimeZoneforUser(users.withKey(userKey).orElse(null)).toZoneId();
  }

  @Override
  public Texts textsOf(String userKey) {
    return new BundledTexts(
        new Reader(new Actor(userKey), locales.getLocaleFor(users.withKey(userKey).orElse(null))),
        people);
  }

  private record Reader(Actor actor, Locale locale) implements CurrentUser {}
}
