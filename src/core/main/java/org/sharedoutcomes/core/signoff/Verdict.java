package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.readiness.Checklist;

/**
 * Whether an issue is signed off, with every part of the reason.
 *
 * @param why a text that says why sign-off is or is not required
 * @param rules the rules that apply, with their versions
 * @param functions one part for each function that must sign, in the programme's order
 * @param readiness what is asked before launch; nothing when no function must sign
 * @param facing whether the issue counts as customer-facing
 */
public record Verdict(
    Status status,
    Refusal why,
    List<AppliedRule> rules,
    List<FunctionVerdict> functions,
    Checklist readiness,
    Facing facing) {
  /**
   * In this order: the first that holds of a function is its state, and the first of any function's
   * is the issue's status; only that the waiver of one function does not cover the others.
   */
  public enum Status {
    ERROR,
    NOT_REQUIRED,
    WAIVED,
    CHANGES_REQUESTED,
    STALE,
    WAITING,
    SIGNED
  }

  /** A rule that applies to the issue. */
  public record AppliedRule(String id, String name, int version) {}

  /** Of a day that is over: nobody reckons what the rules said then. */
  public static final Verdict UNKNOWN =
      new Verdict(
          Status.NOT_REQUIRED,
          Refusal.invalid("", "shared-outcomes.time.no-sign-off"),
          List.of(),
          List.of(),
          Checklist.NONE,
          new Facing(Facing.State.NOTHING_SAID, List.of(), null));

  public Verdict {
    rules = List.copyOf(rules);
    functions = List.copyOf(functions);
  }

  /** The function's part, when it is required. */
  Optional<FunctionVerdict> of(String function) {
    return functions.stream().filter(part -> part.function().equals(function)).findFirst();
  }

  /** Whether a rule cannot be checked, so that nobody knows which functions are required. */
  boolean isBroken() {
    return why.key().equals(Applications.BROKEN);
  }

  public boolean required() {
    return status != Status.NOT_REQUIRED;
  }

  /** The status of an issue whose functions stand like this. */
  static Status of(List<FunctionVerdict> functions) {
    return functions.stream()
        .map(FunctionVerdict::state)
        .filter(state -> state != Status.WAIVED && state != Status.SIGNED)
        .min(Status::compareTo)
        .orElseGet(
            () ->
                functions.stream()
                    .map(FunctionVerdict::state)
                    .min(Status::compareTo)
                    .orElse(Status.NOT_REQUIRED));
  }

  /**
   * Whether the issue may pass the gate; not whether it may be done, see what its functions still
   * ask for.
   */
  public boolean passes() {
    return status == Status.NOT_REQUIRED || status == Status.WAIVED || status == Status.SIGNED;
  }

  /** Whatever keeps the issue from being done, and why, each in a sentence. */
  public List<Refusal> missing() {
    return new Missing(this, Progress.DONE).sentences();
  }
}
