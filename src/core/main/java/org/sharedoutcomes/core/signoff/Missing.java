package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Says why a verdict does not pass: who is missing, since when, and what else is in the way.
 *
 * @param target how far the status says it is that the step leads to; null when nobody can tell
 */
record Missing(Verdict verdict, Progress target) {
  List<Refusal> sentences() {
    List<Refusal> found = new ArrayList<>();
    if (!verdict.passes()) {
      signatures(found);
    }
    if (target == null || target == Progress.DONE) {
      verdict.functions().stream()
          .filter(part -> part.state() != Status.WAIVED)
          .forEach(part -> openPoints(part, found));
    }
    return found;
  }

  private void signatures(List<Refusal> found) {
    if (verdict.status() == Status.ERROR
        && verdict.functions().stream().noneMatch(part -> part.state() == Status.ERROR)) {
      found.add(verdict.why());
    }
    for (FunctionVerdict part : verdict.functions()) {
      switch (part.state()) {
        case ERROR -> found.add(part.problem());
        case CHANGES_REQUESTED -> requests(part, found);
        case STALE -> stale(part, found);
        case WAITING -> found.add(waiting(part));
        case SIGNED, WAIVED, NOT_REQUIRED -> {}
      }
      if (part.problem() != null && part.state() != Status.ERROR && part.state() != Status.SIGNED) {
        found.add(part.problem());
      }
    }
  }

  /** What must be closed or met before the issue is done, whoever has signed. */
  private static void openPoints(FunctionVerdict part, List<Refusal> found) {
    List<String> conditions = part.open(OpenPoint.Kind.CONDITION);
    if (!conditions.isEmpty()) {
      found.add(text("open-conditions", part.name(), conditions.size(), listed(conditions)));
    }
    List<String> criteria = part.open(OpenPoint.Kind.CRITERION);
    if (!criteria.isEmpty()) {
      found.add(text("open-criteria", part.name(), criteria.size(), listed(criteria)));
    }
  }

  private static String listed(List<String> points) {
    return String.join("; ", points);
  }

  private static void requests(FunctionVerdict part, List<Refusal> found) {
    part.decisions().stream()
        .filter(Standing::asksForChanges)
        .map(Standing::decision)
        .map(one -> text("changes", part.name(), new Actor(one.by()), one.comment(), day(one.at())))
        .forEach(found::add);
  }

  private static void stale(FunctionVerdict part, List<Refusal> found) {
    part.decisions().stream()
        .filter(one -> one.counts() && one.isStale())
        .map(
            one ->
                text(
                    "stale",
                    part.name(),
                    new Actor(one.decision().by()),
                    one.changes().stream().map(FieldChange::field).toList(),
                    day(one.decision().at())))
        .forEach(found::add);
    if (part.quorum() > 1) {
      found.add(waiting(part));
    }
  }

  private static Refusal waiting(FunctionVerdict part) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(part.name(), part.quorum() - part.signed(), Names.of(part.awaited())));
    if (part.since() == null) {
      return text("waiting", arguments.toArray());
    }
    arguments.add(day(part.since()));
    return text("waiting-since", arguments.toArray());
  }

  private static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.gate." + name, arguments);
  }
}
