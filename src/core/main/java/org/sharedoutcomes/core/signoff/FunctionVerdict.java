package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Person;

/**
 * One function's part of a verdict.
 *
 * @param function its key
 * @param name its name, or its key when the programme no longer has it
 * @param quorum how many signatures it needs
 * @param signed how many valid ones it has
 * @param decisions the standing decisions, each with whether it is stale and what changed
 * @param approvers who may sign for it now and may see the issue
 * @param since since when it is in this state; null when that is not known
 * @param rules ids of the rules that ask for it
 */
public record FunctionVerdict(
    String function,
    String name,
    Verdict.Status state,
    int quorum,
    int signed,
    List<Standing> decisions,
    List<Person> approvers,
    Instant since,
    List<String> rules) {
  /** A decision as it stands today. */
  public record Standing(Decision decision, List<FieldChange> changes) {
    public Standing {
      changes = List.copyOf(changes);
    }

    public boolean isStale() {
      return !changes.isEmpty();
    }
  }

  /** A material field that differs from what was decided on. */
  public record FieldChange(String field, String before, String after) {}

  public FunctionVerdict {
    decisions = List.copyOf(decisions);
    approvers = List.copyOf(approvers);
    rules = List.copyOf(rules);
  }

  /** Whether this person may decide for the function. */
  public boolean maySign(String userKey) {
    return approvers.stream().anyMatch(person -> person.key().equals(userKey));
  }
}
