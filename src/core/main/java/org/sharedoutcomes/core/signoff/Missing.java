package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/** Says why a verdict does not pass: who is missing, since when, and what else is in the way. */
record Missing(Verdict verdict) {
  List<Refusal> sentences() {
    List<Refusal> found = new ArrayList<>();
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
    return found;
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

  private static String day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.gate." + name, arguments);
  }
}
