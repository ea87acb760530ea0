package org.sharedoutcomes.core.signoff;

import static org.sharedoutcomes.core.signoff.OpenPoint.Kind.CONDITION;
import static org.sharedoutcomes.core.signoff.OpenPoint.Kind.CRITERION;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.signoff.Course.Wait;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Terms;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Derives one function's part of a verdict, in the fixed order.
 *
 * @param approvers who may sign for it and may see the issue
 * @param dossier what people have done about the sign-off, for this and other functions
 * @param values today's values of its material fields; a field that Jira does not know is missing
 * @param objections by user key, why somebody who is no approver is none
 * @param now the moment that the verdict is for
 * @param checklist what is asked of the issue before launch
 * @param signers by what right each of the approvers may sign
 */
record Part(
    Need need,
    List<Person> approvers,
    Dossier dossier,
    Map<String, String> values,
    Function<String, Refusal> objections,
    Instant now,
    Checklist checklist,
    Signers signers) {
  FunctionVerdict verdict() {
    List<Standing> standing =
        dossier.decisionsOf(need.function()).stream()
            .sorted(Comparator.comparing(Decision::at))
            .map(this::standing)
            .toList();
    int signed = signed(standing);
    Refusal broken = broken();
    Waiver waiver = dossier.waiver(need.function(), now).orElse(null);
    Status state =
        broken != null ? Status.ERROR : waiver != null ? Status.WAIVED : state(standing, signed);
    return new FunctionVerdict(
        need.function(),
        need.name(),
        state,
        broken != null ? broken : waiver != null ? null : shortage(standing),
        need.quorum(),
        signed,
        standing,
        approvers,
        waiver != null && state == Status.WAIVED ? waiver.at() : since(state, standing),
        need.demands(),
        need.materialFields(),
        open(waiver),
        new Terms(waiver, dossier.conditions().of(need.function()), need.selfApproval()),
        Timing.of(wait(state), dossier.asked(), need.term(), signers, now));
  }

  private Optional<Wait> wait(Status state) {
    return dossier
        .course(need.function())
        .filter(course -> Course.isTurn(state))
        .flatMap(Course::waiting);
  }

  /** One person counts once, however many sign for that person. */
  private static int signed(List<Standing> standing) {
    return (int)
        standing.stream()
            .filter(Standing::isValidSignature)
            .map(one -> one.decision().represents())
            .distinct()
            .count();
  }

  /** What is waived need not meet its signers' conditions and its criteria either. */
  private List<OpenPoint> open(Waiver waiver) {
    if (waiver != null) {
      return List.of();
    }
    Stream<OpenPoint> conditions =
        dossier.conditions().of(need.function()).stream()
            .filter(Condition::isOpen)
            .map(one -> new OpenPoint(CONDITION, Integer.toString(one.number()), one.text()));
    Stream<OpenPoint> criteria =
        checklist.open(need.function()).stream()
            .map(one -> new OpenPoint(CRITERION, one.address(), one.criterion().text()));
    return Stream.concat(conditions, criteria).toList();
  }

  private Standing standing(Decision decision) {
    return new Standing(
        decision, objection(decision), decision.isSignature() ? changes(decision) : List.of());
  }

  /** Who has asked for changes does not take that back by becoming reporter or assignee. */
  private Refusal objection(Decision decision) {
    Optional<String> missing = signers.missing(decision);
    if (missing.isEmpty()) {
      return null;
    }
    if (need.wasMandated(decision)) {
      return handedOn(objections.apply(missing.get()));
    }
    Refusal objection = objections.apply(missing.get());
    return decision.kind() == Decision.Kind.REQUEST_CHANGES && Approving.isOfOwnWork(objection)
        ? null
        : objection;
  }

  /** Only that the right is somebody else's now does not take a signature back. */
  private static Refusal handedOn(Refusal objection) {
    return Approving.isOfNoApprover(objection) ? null : objection;
  }

  private List<FieldChange> changes(Decision decision) {
    return need.materialFields().stream()
        .filter(values::containsKey)
        .map(field -> new FieldChange(field, decision.valueOf(field), values.get(field)))
        .filter(
            change ->
                !Material.same(Objects.requireNonNullElse(change.before(), ""), change.after()))
        .toList();
  }

  private Status state(List<Standing> standing, int signed) {
    if (standing.stream().anyMatch(Standing::asksForChanges)) {
      return Status.CHANGES_REQUESTED;
    }
    if (signed >= need.quorum()) {
      return Status.SIGNED;
    }
    return standing.stream().anyMatch(one -> one.counts() && one.isStale())
        ? Status.STALE
        : Status.WAITING;
  }

  private Refusal broken() {
    if (approvers.isEmpty()) {
      return problem(
          need.lacksAccountable() ? "nobody-accountable" : "nobody-may-sign", need.name());
    }
    if (dossier.decisionsOf(need.function()).isEmpty()) {
      return null;
    }
    List<String> unknown =
        need.materialFields().stream().filter(field -> !values.containsKey(field)).toList();
    return unknown.isEmpty() ? null : problem("unknown-field", need.name(), unknown);
  }

  private Refusal shortage(List<Standing> standing) {
    if (signers.own().size() < need.quorum()) {
      return problem("too-few-approvers", need.name(), need.quorum(), signers.own().size());
    }
    long abstained = standing.stream().filter(one -> one.counts() && one.abstains()).count();
    int left = signers.own().size() - (int) abstained;
    return left < need.quorum()
        ? problem("too-many-abstained", need.name(), need.quorum(), left)
        : null;
  }

  private static Refusal problem(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.problem." + name, arguments);
  }

  private Instant since(Status state, List<Standing> standing) {
    return dossier
        .course(need.function())
        .filter(course -> course.state() == state)
        .map(Course::since)
        .orElseGet(() -> unobserved(state, standing));
  }

  private Instant unobserved(Status state, List<Standing> standing) {
    return switch (state) {
      case SIGNED -> nth(standing, Standing::isValidSignature, need.quorum());
      case CHANGES_REQUESTED -> nth(standing, Standing::asksForChanges, 1);
      case WAITING -> need.since();
      default -> null;
    };
  }

  private static Instant nth(List<Standing> standing, Predicate<Standing> which, int number) {
    return standing.stream()
        .filter(which)
        .skip(number - 1L)
        .map(one -> one.decision().at())
        .findFirst()
        .orElse(null);
  }
}
