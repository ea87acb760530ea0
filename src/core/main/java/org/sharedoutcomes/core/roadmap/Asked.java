package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * A roadmap as it was asked for, understood.
 *
 * @param outcomes those of the programme that are in use, by each key that stands for one of them:
 *     its own, and those of outcomes merged into it
 * @param wanted those of them whose cards are asked for
 */
record Asked(
    Actor actor,
    Moment moment,
    Programme programme,
    Settings settings,
    Map<String, Outcome> outcomes,
    Map<String, Outcome> wanted,
    Dimension by,
    Scale scale,
    Sieve sieve) {
  /** Refused with everything that cannot be understood. */
  static Answer<Asked> read(
      Actor actor, RoadmapRequest request, Settings settings, Moment moment, Issues issues) {
    Quarter current = settings.calendar().quarterOf(moment.day());
    Snapshot snapshot = moment.definitions();
    List<Refusal> reasons = new ArrayList<>();
    Answer<Period> period = Period.parse(request.from(), request.to(), current);
    reasons.addAll(period.reasons());
    Dimension by = word("lanes", request.lanes(), Dimension.OUTCOME, reasons);
    Layout layout = word("layout", request.layout(), Layout.QUARTERS, reasons);
    Answer<Programme> programme = Initiatives.programme(snapshot, request.programme());
    reasons.addAll(programme.reasons());
    Map<String, Outcome> outcomes =
        programme.isDone() ? new Successors(snapshot).inUse(programme.get().key()) : Map.of();
    Map<String, Outcome> wanted = wanted(outcomes, text(request.outcome()));
    if (programme.isDone() && wanted.isEmpty() && !text(request.outcome()).isEmpty()) {
      reasons.add(
          Refusal.invalid(
              "outcome", "shared-outcomes.roadmap.no-such-outcome", text(request.outcome())));
    }
    Set<String> tags = text(request.outcome()).isEmpty() ? Set.of() : wanted.keySet();
    Answer<Sieve> sieve = Sieve.of(actor, request, tags, issues);
    reasons.addAll(sieve.reasons());
    return reasons.isEmpty()
        ? Answer.done(
            new Asked(
                actor,
                moment,
                programme.get(),
                settings,
                outcomes,
                wanted,
                by,
                new Scale(layout, period.get(), current),
                sieve.get()))
        : Answer.refused(reasons);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E>> E word(
      String field, String typed, E usual, List<Refusal> reasons) {
    List<E> all = Arrays.asList((E[]) usual.getDeclaringClass().getEnumConstants());
    for (E each : all) {
      if (Findings.name(each).equals(text(typed))) {
        return each;
      }
    }
    if (!text(typed).isEmpty()) {
      String names = all.stream().map(Findings::name).collect(Collectors.joining(", "));
      reasons.add(
          Refusal.malformed(field, "shared-outcomes.roadmap.no-such-" + field, typed, names));
    }
    return usual;
  }

  private static Map<String, Outcome> wanted(Map<String, Outcome> outcomes, String key) {
    if (key.isEmpty()) {
      return outcomes;
    }
    Outcome only = outcomes.get(key);
    Map<String, Outcome> wanted = new LinkedHashMap<>();
    outcomes.forEach(
        (tag, outcome) -> {
          if (outcome.equals(only)) {
            wanted.put(tag, outcome);
          }
        });
    return wanted;
  }
}
