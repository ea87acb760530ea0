package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Whether an issue counts as customer-facing, and why. A rule that matches, or that cannot be
 * checked, counts until somebody says No <i>with a reason</i>; an empty field or a bare No, however
 * it got there, opens nothing.
 *
 * @param matches the classification rules that match; not looked for where the field says Yes
 * @param no the reason on record, whether it still holds or not; null for none
 */
public record Facing(State state, List<Match> matches, NotFacing no) {
  /** What it comes from. */
  public enum State {
    /** The field says Yes. */
    SAID_YES,
    /** The field says nothing and a rule matches. */
    BY_RULE,
    /** The field says No, a rule matches, and nobody gave a reason. */
    REASON_MISSING,
    /** The field says No with a reason, and another rule matches since. */
    ASKED_AGAIN,
    /** The field says No, with a reason that holds. */
    EXCUSED,
    /** The field says No, and no rule says otherwise. */
    SAID_NO,
    /** Nobody has said anything, and no rule either. */
    NOTHING_SAID
  }

  /**
   * A rule that says that customers notice the issue.
   *
   * @param problem why the rule cannot be checked, so that it counts as matching; null if it can
   */
  public record Match(String id, String name, Refusal problem) {}

  public Facing {
    matches = List.copyOf(matches);
  }

  static Facing of(IssueFacts issue, List<Match> matches, NotFacing no) {
    return new Facing(state(issue, matches, no), matches, no);
  }

  private static State state(IssueFacts issue, List<Match> matches, NotFacing no) {
    if (issue.isCustomerFacing()) {
      return State.SAID_YES;
    }
    boolean saidNo = issue.customerFacing() != null;
    if (matches.isEmpty()) {
      return saidNo ? State.SAID_NO : State.NOTHING_SAID;
    }
    if (!saidNo) {
      return State.BY_RULE;
    }
    if (no == null) {
      return State.REASON_MISSING;
    }
    return no.rules().containsAll(matches.stream().map(Match::id).toList())
        ? State.EXCUSED
        : State.ASKED_AGAIN;
  }

  /** Whether rules for customer-facing work are about the issue. */
  public boolean counts() {
    return switch (state) {
      case SAID_YES, BY_RULE, REASON_MISSING, ASKED_AGAIN -> true;
      case EXCUSED, SAID_NO, NOTHING_SAID -> false;
    };
  }

  /** Whether it counts although the field does not say so. */
  public boolean countsByRule() {
    return counts() && state != State.SAID_YES;
  }

  /** A sentence that says what it counts as, and because of what. */
  public Refusal why() {
    return Refusal.invalid(
        "",
        "shared-outcomes.customer-facing.why." + word(),
        matches.stream().map(Match::name).toList());
  }

  /** Which rules cannot be checked, in one sentence. */
  public Optional<Refusal> problem() {
    return matches.stream()
        .filter(match -> match.problem() != null)
        .map(
            match ->
                Refusal.invalid(
                    "", "shared-outcomes.customer-facing.broken", match.name(), match.problem()))
        .findFirst();
  }

  /** The state as it is written on the wire: {@code reason-missing}. */
  public String word() {
    return Findings.name(state);
  }
}
