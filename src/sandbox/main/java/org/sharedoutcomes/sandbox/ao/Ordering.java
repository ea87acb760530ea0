package org.sharedoutcomes.sandbox.ao;

import java.sql.SQLSyntaxErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the order clauses that work on every database, and refuses the others. */
final class Ordering {
  private static final Pattern PART =
      Pattern.compile("\\s*\"?([A-Z][A-Z0-9_]*)\"?(\\s+(?i:ASC|DESC))?\\s*");

  private Ordering() {}

  /** The clause with its ORDER BY, or nothing. */
  static String behindOrderBy(String clauseOrNull, Quoting quoting) throws SQLSyntaxErrorException {
    if (clauseOrNull == null || clauseOrNull.isBlank()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (String part : clauseOrNull.split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw new SQLSyntaxErrorException(
            "The order \"%s\" fails on PostgreSQL: write upper case columns with ASC or DESC"
                .formatted(clauseOrNull),
            "42703");
      }
      String direction = matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(Locale.ROOT);
      parts.add(quoting.quoted(matcher.group(1)) + direction);
    }
    return " ORDER BY " + String.join(", ", parts);
  }
}
