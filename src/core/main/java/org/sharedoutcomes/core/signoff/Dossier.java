package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.readiness.Preparation;

/**
 * Everything that people have done about the sign-off of one issue. It is one document, so that a
 * verdict reads it in one statement and each issue has one chain of evidence. Its key is the
 * issue's id; what stood before is in its history.
 *
 * @param standing the newest decision of each person for each function
 * @param readiness what was done to make the issue ready for launch
 */
public record Dossier(List<Decision> standing, Preparation readiness) {
  public static final Kind<Dossier> KIND = Kind.ofIssues("sign-off", Dossier.class);
  public static final Dossier EMPTY = new Dossier(List.of(), Preparation.NONE);

  public Dossier {
    standing = List.copyOf(standing);
    readiness = readiness == null ? Preparation.NONE : readiness;
  }

  /** The decisions for the function. */
  List<Decision> decisionsOf(String function) {
    return standing.stream().filter(one -> one.function().equals(function)).toList();
  }

  /** The same with other decisions. */
  Dossier withStanding(List<Decision> others) {
    return new Dossier(others, readiness);
  }

  /** The same with other preparation. */
  public Dossier withReadiness(Preparation other) {
    return new Dossier(standing, other);
  }
}
