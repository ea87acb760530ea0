package org.sharedoutcomes.core.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Readings;

/**
 * Shows a programme's open work in the order of what it promises for its effort, as far as the
 * actor may browse it; what is done is left out, what was stopped has a list of its own.
 */
public final class ViewBacklog {
  private static final Comparator<Initiative> LATEST_STOP_FIRST =
      Comparator.comparing((Initiative work) -> work.plan().stopped().at()).reversed();

  private final Readings readings;
  private final Clock clock;
  private final ProgrammeWork work;

  public ViewBacklog(
      Journal journal,
      Permissions permissions,
      Issues issues,
      Links links,
      Readings readings,
      Clock clock) {
    this.readings = readings;
    this.clock = clock;
    this.work = new ProgrammeWork(journal, permissions, issues, links);
  }

  /**
   * The backlog.
   *
   * @param programme its key; blank for the only programme
   * @param outcome key of the only outcome to look at; blank for all of the programme's
   */
  public Answer<Backlog> view(Actor actor, String programme, String outcome) {
    return work.of(actor, programme)
        .then(found -> chosen(found, outcome).map(only -> backlog(found, only.orElse(null))));
  }

  private static Answer<Optional<Outcome>> chosen(ProgrammeWork.Found found, String outcome) {
    if (outcome == null || outcome.isBlank()) {
      return Answer.done(Optional.empty());
    }
    return found.outcomes().stream()
        .filter(one -> one.key().equals(outcome.strip()))
        .findFirst()
        .map(one -> Answer.done(Optional.of(one)))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "outcome", "shared-outcomes.capacity.no-such-outcome", outcome)));
  }

  private Backlog backlog(ProgrammeWork.Found found, Outcome only) {
    List<Initiative> concerned =
        found.work().stream()
            .filter(one -> one.issue().progress() != Progress.DONE)
            .filter(one -> only == null || isFor(one, only))
            .toList();
    boolean byEstimate = found.settings().planning().estimate() != null;
    Ordering.Ordered ordered =
        new Ordering(outcomes(found, only), ways(found, only), byEstimate)
            .of(concerned.stream().filter(one -> !one.isStopped()).toList());
    return new Backlog(
        found.programme(),
        only,
        found.outcomes(),
        byEstimate,
        found.settings().planning().estimate(),
        ordered.rows(),
        ordered.incomplete(),
        concerned.stream().filter(Initiative::isStopped).sorted(LATEST_STOP_FIRST).toList(),
        found.hidden());
  }

  private static boolean isFor(Initiative one, Outcome outcome) {
    return one.aims().stream().anyMatch(aim -> aim.outcome().equals(outcome.key()));
  }

  private static Map<String, Outcome> outcomes(ProgrammeWork.Found found, Outcome only) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    (only == null ? found.outcomes() : List.of(only)).forEach(o -> outcomes.put(o.key(), o));
    return outcomes;
  }

  private Ways ways(ProgrammeWork.Found found, Outcome only) {
    Quarter current = found.settings().calendar().quarterOf(LocalDate.now(clock));
    return only == null ? Ways.of(found.outcomes(), readings, current) : null;
  }
}
