package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.journal.Kind;

/**
 * The standing decisions on an issue: the newest of each person for each function. Its key is the
 * issue's id; what was decided before is in its history.
 */
public record Decisions(List<Decision> standing) {
  public static final Kind<Decisions> KIND = Kind.ofIssues("sign-off", Decisions.class);
  public static final Decisions NONE = new Decisions(List.of());

  public Decisions {
    standing = List.copyOf(standing);
  }
}
