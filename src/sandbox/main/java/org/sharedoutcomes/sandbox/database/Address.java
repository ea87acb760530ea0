package org.sharedoutcomes.sandbox.database;

import java.nio.file.Path;

/** Where a database is: the URL for the driver, and a name without a password for people. */
record Address(Dialect dialect, String url, String name) {
  private static final String H2_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";

  static Address of(String urlOrNull, Path home) {
    if (urlOrNull == null || urlOrNull.isBlank()) {
      Path file = home.toAbsolutePath().normalize().resolve("database");
      return new Address(Dialect.H2, "jdbc:h2:file:" + file + H2_OPTIONS, "under " + home);
    }
    if (urlOrNull.startsWith("jdbc:postgresql:")) {
      return new Address(Dialect.POSTGRESQL, withTimeout(urlOrNull), beforeOptions(urlOrNull, '?'));
    }
    if (urlOrNull.startsWith("jdbc:h2:")) {
      return new Address(Dialect.H2, urlOrNull + H2_OPTIONS, beforeOptions(urlOrNull, ';'));
    }
    throw new DatabaseUnusable(
        "The database URL \""
            + beforeOptions(urlOrNull, '?')
            + "\" is not supported; it must start with jdbc:postgresql: or jdbc:h2:.",
        null);
  }

  private static String withTimeout(String url) {
    return url.contains("connectTimeout=")
        ? url
        : url + (url.contains("?") ? "&" : "?") + "connectTimeout=5";
  }

  private static String beforeOptions(String url, char sign) {
    int options = url.indexOf(sign);
    return options < 0 ? url : url.substring(0, options);
  }
}
