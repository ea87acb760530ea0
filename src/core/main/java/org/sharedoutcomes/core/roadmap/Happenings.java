package org.sharedoutcomes.core.roadmap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.plan.PlanHistory.Move;
import org.sharedoutcomes.core.plan.Step;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.roadmap.Drift.Happening;
import org.sharedoutcomes.core.roadmap.Drift.Line;
import org.sharedoutcomes.core.roadmap.Drift.What;

/**
 * Tells who did what to cards, when and why: Jira's history says what was done to the issue, the
 * journal what planners said. Two statements, however many cards there are.
 */
final class Happenings {
  /** The field is written, and the journal with it, within one request. */
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  private static final Map<Aspect, What> TOLD =
      Map.of(
          Aspect.TARGET_QUARTER, What.QUARTER,
          Aspect.DUE, What.DUE,
          Aspect.FIX_VERSIONS, What.FIX_VERSIONS,
          Aspect.OUTCOMES, What.OUTCOMES,
          Aspect.TYPE, What.TYPE,
          Aspect.PROJECT, What.PROJECT);

  private final Journal journal;
  private final Timelines timelines;
  private final PlanHistory history;

  Happenings(Journal journal, Timelines timelines, PlanHistory history) {
    this.journal = journal;
    this.timelines = timelines;
    this.history = history;
  }

  /** The lines with what happened after a moment and not after another. */
  List<Line> tell(List<Line> lines, Instant after, Instant until) {
    if (lines.isEmpty()) {
      return lines;
    }
    Map<Long, Timeline> steps = timelines.of(lines.stream().map(Line::issue).toList());
    Map<String, List<Entry>> plans = new HashMap<>();
    journal
        .changes(
            Plan.KIND,
            lines.stream().map(line -> Long.toString(line.issue())).toList(),
            Instant.EPOCH,
            until)
        .forEach(entry -> plans.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.issue(),
                    line.key(),
                    line.summary(),
                    line.then(),
                    line.now(),
                    line.kinds(),
                    of(
                        steps.get(line.issue()),
                        plans.getOrDefault(Long.toString(line.issue()), List.of()),
                        after,
                        until)))
        .toList();
  }

  private List<Happening> of(Timeline timeline, List<Entry> plan, Instant after, Instant until) {
    List<Move> moves =
        new ArrayList<>(
            history.moves(plan).stream().filter(move -> move.at().isAfter(after)).toList());
    List<Happening> all = new ArrayList<>();
    if (timeline != null) {
      if (timeline.created().isAfter(after)) {
        all.add(new Happening(timeline.created(), timeline.reporter(), What.CREATED, "", "", ""));
      }
      List<Move> reasons = List.copyOf(moves);
      timeline.between(after, until).stream()
          .filter(step -> TOLD.containsKey(step.aspect()))
          .forEach(step -> all.add(told(step, reasons, moves)));
    }
    moves.forEach(
        move ->
            all.add(
                new Happening(
                    move.at(),
                    move.by(),
                    What.QUARTER,
                    text(move.from()),
                    text(move.to()),
                    move.why())));
    all.addAll(said(plan, after));
    boolean moved = all.stream().anyMatch(one -> one.what() == What.QUARTER);
    return all.stream()
        .filter(one -> !moved || !Set.of(What.DUE, What.FIX_VERSIONS).contains(one.what()))
        .sorted(Comparator.comparing(Happening::at))
        .toList();
  }

  /** A step of Jira's with the reason that the journal has for it; its move is told then. */
  private static Happening told(Step step, List<Move> reasons, List<Move> moves) {
    Optional<Move> reason =
        reasons.stream()
            .filter(move -> Duration.between(move.at(), step.at()).abs().compareTo(TOGETHER) <= 0)
            .filter(
                move ->
                    step.aspect() == Aspect.TARGET_QUARTER
                        ? text(move.to()).equals(step.to())
                        : step.aspect() == Aspect.OUTCOMES && move.by().equals(step.by()))
            .min(Comparator.comparing((Move move) -> Duration.between(move.at(), step.at()).abs()));
    if (step.aspect() == Aspect.TARGET_QUARTER) {
      reason.ifPresent(moves::remove);
    }
    return new Happening(
        step.at(),
        step.by(),
        TOLD.get(step.aspect()),
        step.from(),
        step.to(),
        reason.map(Move::why).orElse(""));
  }

  /** How sure planners were, and that they stopped it. */
  private List<Happening> said(List<Entry> plan, Instant after) {
    List<Happening> all = new ArrayList<>();
    Plan before = Plan.NONE;
    for (Entry entry : plan) {
      Plan next = entry.isDeletion() ? Plan.NONE : journal.value(Plan.KIND, entry);
      if (entry.at().isAfter(after)) {
        all.addAll(said(entry, before, next).values());
      }
      before = next;
    }
    return all;
  }

  private static Map<What, Happening> said(Entry entry, Plan before, Plan next) {
    Map<What, Happening> said = new LinkedHashMap<>();
    if (before.commitment() != next.commitment()) {
      said.put(
          What.COMMITMENT,
          new Happening(
              entry.at(), entry.who(), What.COMMITMENT, word(before), word(next), entry.why()));
    }
    if ((before.stopped() == null) != (next.stopped() == null)) {
      What what = next.stopped() == null ? What.RESUMED : What.STOPPED;
      String why = next.stopped() == null ? entry.why() : next.stopped().reason();
      said.put(what, new Happening(entry.at(), entry.who(), what, "", "", why));
    }
    return said;
  }

  private static String word(Plan plan) {
    return plan.commitment() == null ? "" : Findings.name(plan.commitment());
  }

  private static String text(Object quarter) {
    return Objects.toString(quarter, "");
  }
}
