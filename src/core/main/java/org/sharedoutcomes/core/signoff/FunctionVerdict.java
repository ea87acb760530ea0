package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;

/**
 * One function's part of a verdict.
 *
 * @param function its key
 * @param name its name, or its key when no programme of the project has it
 * @param problem a text that says what is wrong, or null: with {@code ERROR} why nobody can tell,
 *     with another state what an administrator should mend
 * @param quorum how many signatures it needs: the most that any of its rules asks for
 * @param signed how many valid ones it has
 * @param decisions the standing decisions, oldest first
 * @param approvers who may sign for it now and may see the issue
 * @param since since when it is in this state as far as that is known, else null
 * @param demands what each of the rules asks of it, and for which outcomes
 * @param materialFields the fields whose change makes its signatures stale
 * @param open what it still asks for before the issue may be done
 * @param terms what was agreed about its signatures
 * @param clock until when it should decide, and who stands in for whom
 */
public record FunctionVerdict(
    String function,
    String name,
    Verdict.Status state,
    Refusal problem,
    int quorum,
    int signed,
    List<Standing> decisions,
    List<Person> approvers,
    Instant since,
    List<Demand> demands,
    List<String> materialFields,
    List<OpenPoint> open,
    Terms terms,
    Timing clock) {
  /**
   * What was agreed about the signatures of a function.
   *
   * @param waiver the waiver under which it need not sign today, or null
   * @param conditions those of its standing signatures, open and closed
   * @param selfApproval whether the reporter and assignee may sign for it
   */
  public record Terms(Waiver waiver, List<Condition> conditions, boolean selfApproval) {
    public static final Terms NONE = new Terms(null, List.of(), false);

    public Terms {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A decision as it stands today.
   *
   * @param objection a text that says why it does not count, or null: who decided may not sign any
   *     more
   * @param changes the material fields that differ from what was decided on
   */
  public record Standing(Decision decision, Refusal objection, List<FieldChange> changes) {
    public Standing {
      changes = List.copyOf(changes);
    }

    /** Whether it counts, as far as that depends on who decided. */
    public boolean counts() {
      return objection == null;
    }

    public boolean isStale() {
      return decision.isSignature() && !changes.isEmpty();
    }

    boolean isValidSignature() {
      return counts() && decision.isSignature() && changes.isEmpty();
    }

    boolean abstains() {
      return decision.kind() == Decision.Kind.ABSTAIN;
    }

    /** Whether it stands in the way until it is withdrawn or replaced. */
    public boolean asksForChanges() {
      return counts() && decision.kind() == Decision.Kind.REQUEST_CHANGES;
    }
  }

  /**
   * A material field that differs from what was decided on.
   *
   * @param before null when the field was not material yet
   */
  public record FieldChange(String field, String before, String after) {}

  public FunctionVerdict {
    decisions = List.copyOf(decisions);
    approvers = List.copyOf(approvers);
    demands = List.copyOf(demands);
    materialFields = List.copyOf(materialFields);
    open = List.copyOf(open);
  }

  /** The texts of its open points of this kind. */
  public List<String> open(OpenPoint.Kind kind) {
    return open.stream().filter(one -> one.kind() == kind).map(OpenPoint::text).toList();
  }

  /** The rules that ask for it. */
  public List<Verdict.AppliedRule> rules() {
    return demands.stream().map(Demand::rule).distinct().toList();
  }

  /** The outcomes that made it required where no rule names it, each once. */
  public List<Demand.Cause> outcomes() {
    return demands.stream().flatMap(demand -> demand.outcomes().stream()).distinct().toList();
  }

  /** Whom this person may decide for today, by standing in. */
  public List<StandIn> standsInFor(String userKey) {
    return clock.standIns().stream().filter(one -> one.who().key().equals(userKey)).toList();
  }

  /** Whether this person may decide without standing in for anybody. */
  boolean mayByOneself(String userKey) {
    return maySign(userKey) && standsInFor(userKey).isEmpty();
  }

  /** Whether this person may decide for the function. */
  public boolean maySign(String userKey) {
    return approvers.stream().anyMatch(person -> person.key().equals(userKey));
  }

  /** Whether the issue may pass without more from this function. */
  public boolean passes() {
    return state == Verdict.Status.SIGNED
        || state == Verdict.Status.WAIVED
        || state == Verdict.Status.NOT_REQUIRED;
  }

  /**
   * Those who may sign and for whom nobody has decided, or whose signature is stale; nobody who
   * abstained.
   */
  public List<Person> awaited() {
    Set<String> decided =
        decisions.stream()
            .filter(one -> one.isValidSignature() || one.abstains() || one.asksForChanges())
            .flatMap(one -> Stream.of(one.decision().by(), one.decision().represents()))
            .collect(Collectors.toSet());
    return approvers.stream().filter(person -> !decided.contains(person.key())).toList();
  }

  /** The field changes that make its signatures stale, each once. */
  public List<FieldChange> changes() {
    return decisions.stream()
        .filter(Standing::isStale)
        .flatMap(standing -> standing.changes().stream())
        .distinct()
        .toList();
  }

  /** The person's own standing decision. */
  public Optional<Standing> decisionOf(String userKey) {
    return decisions.stream()
        .filter(standing -> standing.decision().by().equals(userKey))
        .findFirst();
  }
}
