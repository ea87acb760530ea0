package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * A programme's plan at the beginning of a quarter, to be compared with later. Taking it again adds
 * a version; those before stay as they were. Its history tells who took it and why.
 *
 * @param programme its key
 * @param asOf the moment whose plan it is
 * @param cards every card of the programme at that moment, by key, planned or not
 */
public record Baseline(String programme, Quarter quarter, Instant asOf, List<PlannedCard> cards)
    implements Dependent {
  public static final Kind<Baseline> KIND = Kind.ofIssues("baseline", Baseline.class);

  public Baseline {
    cards = cards == null ? List.of() : List.copyOf(cards);
  }

  /** The key of the document. */
  public static String key(String programme, Quarter quarter) {
    return programme + "/" + quarter;
  }

  @Override
  public boolean goesWith(String programmeKey, Set<String> outcomes) {
    return programme.equals(programmeKey);
  }
}
