package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.signoff.Course.Cause;
import org.sharedoutcomes.core.signoff.Course.End;
import org.sharedoutcomes.core.signoff.Course.Wait;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * What a verdict adds to what was observed of an issue before.
 *
 * @param courses as they are now
 * @param what the weightiest change in one word
 * @param why every change in words, for the journal
 */
record Observation(List<Course> courses, String what, String why) {
  private static final List<String> BY_WEIGHT =
      List.of(
          "required",
          "not-required",
          "error",
          "stale",
          "changes-requested",
          "waiting",
          "waived",
          "signed-off",
          "done");

  private record Change(String function, String word, String reason) {
    String under(String what) {
      String head = word.equals(what) ? function : function + " " + word;
      return reason.isEmpty() ? head : head + ": " + reason;
    }
  }

  /** Empty when nothing has changed, or when a broken rule keeps everybody from knowing. */
  static Optional<Observation> of(Assess.Seen seen, Instant now) {
    if (seen.verdict().isBroken()) {
      return Optional.empty();
    }
    List<Course> courses = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Course before : seen.dossier().courses()) {
      Optional<FunctionVerdict> part = seen.verdict().of(before.function());
      Course after =
          part.map(one -> next(before, one, seen, now)).orElseGet(() -> ended(before, now));
      courses.add(after);
      change(before, after, part).ifPresent(changes::add);
    }
    for (FunctionVerdict part : seen.verdict().functions()) {
      if (seen.dossier().course(part.function()).isEmpty()) {
        Course first = next(unknown(part, now), part, seen, now);
        courses.add(first);
        changes.add(new Change(first.name(), "required", because(first.causes())));
      }
    }
    return courses.equals(seen.dossier().courses())
        ? Optional.empty()
        : Optional.of(told(courses, changes));
  }

  private static Observation told(List<Course> courses, List<Change> changes) {
    String what =
        changes.stream()
            .map(Change::word)
            .min(Comparator.comparingInt(BY_WEIGHT::indexOf))
            .orElse("observed");
    return new Observation(
        courses,
        what,
        changes.stream().map(change -> change.under(what)).collect(Collectors.joining("; ")));
  }

  private static Course unknown(FunctionVerdict part, Instant now) {
    return new Course(
        part.function(),
        part.name(),
        null,
        List.of(),
        Status.NOT_REQUIRED,
        now,
        0,
        List.of(),
        List.of());
  }

  private static Course next(Course before, FunctionVerdict part, Assess.Seen seen, Instant now) {
    boolean same = before.state() == part.state();
    Course after =
        new Course(
            before.function(),
            part.name(),
            before.required() == null ? now : before.required(),
            causes(part),
            part.state(),
            same ? before.since() : since(part, now),
            rounds(before, part.state()),
            before.escalatedTo(),
            before.waits());
    boolean turn = Course.isTurn(part.state()) && seen.issue().done().isEmpty();
    if (turn == before.waiting().isPresent()) {
      return after;
    }
    List<Wait> waits = new ArrayList<>(before.waits());
    if (turn) {
      waits.add(Wait.since(now, part.rules()));
    } else {
      Wait wait = waits.remove(waits.size() - 1);
      waits.add(ended(wait, part, now));
    }
    return after.with(waits);
  }

  private static Wait ended(Wait wait, FunctionVerdict part, Instant now) {
    if (part.state() == Status.WAIVED) {
      return wait.ended(now, End.WAIVED);
    }
    if (Course.isTurn(part.state())) {
      return wait.ended(now, End.DONE);
    }
    Optional<Instant> last =
        part.decisions().stream()
            .filter(Standing::counts)
            .map(one -> one.decision().at())
            .filter(at -> !at.isBefore(wait.from()))
            .max(Comparator.naturalOrder());
    return last.map(at -> wait.ended(at, End.DECIDED))
        .orElseGet(() -> wait.ended(now, End.RESTORED));
  }

  private static Course ended(Course before, Instant now) {
    if (before.state() == Status.NOT_REQUIRED) {
      return before;
    }
    List<Wait> waits = new ArrayList<>(before.waits());
    before
        .waiting()
        .ifPresent(wait -> waits.set(waits.size() - 1, wait.ended(now, End.NOT_NEEDED)));
    return new Course(
        before.function(),
        before.name(),
        null,
        List.of(),
        Status.NOT_REQUIRED,
        now,
        before.rounds(),
        List.of(),
        waits);
  }

  private static Instant since(FunctionVerdict part, Instant now) {
    return switch (part.state()) {
      case SIGNED, CHANGES_REQUESTED -> Objects.requireNonNullElse(part.since(), now);
      case ERROR, NOT_REQUIRED, WAIVED, STALE, WAITING -> now;
    };
  }

  private static int rounds(Course before, Status state) {
    boolean asksAgain =
        state == Status.CHANGES_REQUESTED && before.state() != Status.CHANGES_REQUESTED;
    boolean lapsed = before.state() == Status.SIGNED && Course.isTurn(state);
    return before.rounds() == 0
        ? asksAgain ? 2 : 1
        : before.rounds() + (asksAgain || lapsed ? 1 : 0);
  }

  /** An outcome counts before the rule that follows it: it is what people changed. */
  private static List<Cause> causes(FunctionVerdict part) {
    return part.demands().stream().flatMap(Observation::causes).distinct().toList();
  }

  private static Stream<Cause> causes(Demand demand) {
    return demand.outcomes().isEmpty()
        ? Stream.of(new Cause(Course.Type.RULE, demand.rule().id(), demand.rule().name()))
        : demand.outcomes().stream()
            .map(one -> new Cause(Course.Type.OUTCOME, one.outcome(), one.name()));
  }

  private static Optional<Change> change(
      Course before, Course after, Optional<FunctionVerdict> part) {
    if (after.required() == null) {
      return before.required() == null
          ? Optional.empty()
          : Optional.of(new Change(after.name(), "not-required", noLonger(before.causes())));
    }
    if (before.required() == null || !before.causes().equals(after.causes())) {
      return Optional.of(new Change(after.name(), "required", because(after.causes())));
    }
    if (before.state() != after.state()) {
      return Optional.of(new Change(after.name(), word(after.state()), reason(part.orElseThrow())));
    }
    return before.waits().equals(after.waits())
        ? Optional.empty()
        : Optional.of(
            new Change(after.name(), after.waiting().isPresent() ? "waiting" : "done", ""));
  }

  private static String word(Status state) {
    return state == Status.SIGNED
        ? "signed-off"
        : state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String reason(FunctionVerdict part) {
    return switch (part.state()) {
      case STALE ->
          part.changes().stream()
              .map(FieldChange::field)
              .distinct()
              .collect(Collectors.joining(", "));
      case WAITING, SIGNED -> part.signed() + " of " + part.quorum() + " signed";
      case ERROR -> part.approvers().isEmpty() ? "nobody may sign" : "its fields cannot be read";
      case CHANGES_REQUESTED, WAIVED, NOT_REQUIRED -> "";
    };
  }

  private static String because(List<Cause> causes) {
    return said(causes, "influences %s", "rule %s");
  }

  private static String noLonger(List<Cause> causes) {
    return said(causes, "%s is no longer linked", "rule %s no longer asks for it");
  }

  private static String said(List<Cause> causes, String ofOutcome, String ofRule) {
    return Stream.concat(
            named(causes, Course.Type.OUTCOME).map(ofOutcome::formatted),
            named(causes, Course.Type.RULE).map(ofRule::formatted))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> named(List<Cause> causes, Course.Type type) {
    return causes.stream().filter(cause -> cause.type() == type).map(Cause::name);
  }
}
