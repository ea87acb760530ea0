package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Which functions have said of which versions of a rule that they stand by them. Its key is the
 * rule's id.
 *
 * @param given oldest first
 */
public record Attestations(List<Attestation> given) {
  public static final Kind<Attestations> KIND =
      Kind.ofIssues("sign-off-attestation", Attestations.class);
  static final Attestations NONE = new Attestations(List.of());

  /**
   * One function's word in one quarter.
   *
   * @param by user key of who said it for the function
   * @param comment may be empty
   */
  public record Attestation(
      String function, int version, Quarter quarter, String by, Instant at, String comment) {
    boolean isOf(String otherFunction, int otherVersion, Quarter otherQuarter) {
      return function.equals(otherFunction)
          && version == otherVersion
          && quarter.equals(otherQuarter);
    }
  }

  public Attestations {
    given = List.copyOf(given);
  }

  Attestations with(Attestation one) {
    List<Attestation> all = new ArrayList<>(given);
    all.add(one);
    return new Attestations(all);
  }

  /** Those of the rule's functions that have not attested this version in this quarter. */
  List<String> missing(Rule rule, int version, Quarter quarter) {
    return rule.requires().stream()
        .map(Rule.Requirement::function)
        .distinct()
        .filter(function -> given.stream().noneMatch(one -> one.isOf(function, version, quarter)))
        .toList();
  }
}
