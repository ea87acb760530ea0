package org.sharedoutcomes.core.common;

import java.time.ZoneId;

/** In which language and time zone Jira speaks with a user who is not here now. */
public interface Locales {
  /** The user's own time zone, else the installation's. */
  ZoneId zoneOf(String userKey);

  /** Texts in the user's own language, else the installation's. */
  Texts textsOf(String userKey);
}
