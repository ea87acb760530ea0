package org.sharedoutcomes.core.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Drift.Base;
import org.sharedoutcomes.core.roadmap.Drift.Line;

/**
 * Compares a programme's plan with its baseline, or with what it was on some day, as far as the
 * actor may browse its cards today.
 */
public final class CompareRoadmap {
  private static final Quarter FIRST = new Quarter(1000, 1);
  private static final Quarter LAST = new Quarter(9999, 4);

  private final Journal journal;
  private final Permissions permissions;
  private final Issues issues;
  private final Baselines baselines;
  private final Moments moments;
  private final PlanHistory history;

  public CompareRoadmap(
      Journal journal,
      Permissions permissions,
      Issues issues,
      Baselines baselines,
      ViewRoadmap roadmap,
      PlanHistory history) {
    this.journal = journal;
    this.permissions = permissions;
    this.issues = issues;
    this.baselines = baselines;
    this.moments = roadmap.moments();
    this.history = history;
  }

  public Answer<Drift> drift(Actor actor, DriftRequest request) {
    return new Access(permissions)
        .user(actor)
        .then(user -> journal.atOnce(() -> checked(user, request)));
  }

  private Answer<Drift> checked(Actor actor, DriftRequest request) {
    Snapshot definitions = journal.snapshot();
    List<Refusal> reasons = new ArrayList<>();
    Answer<Programme> programme = Initiatives.programme(definitions, request.programme());
    reasons.addAll(programme.reasons());
    Answer<Moment> now = moments.of("as-of", request.asOf(), definitions);
    reasons.addAll(now.reasons());
    Optional<Quarter> from = quarter("from", request.from(), FIRST, reasons);
    Optional<Quarter> to = quarter("to", request.to(), LAST, reasons);
    if (!reasons.isEmpty()) {
      return Answer.refused(reasons);
    }
    return base(programme.get(), request.base(), definitions, now.get())
        .then(
            base ->
                compare(actor, programme.get(), base, now.get(), new Period(from.get(), to.get())));
  }

  private static Optional<Quarter> quarter(
      String field, String typed, Quarter usual, List<Refusal> reasons) {
    Optional<Quarter> quarter =
        typed == null || typed.isBlank() ? Optional.of(usual) : Quarter.parse(typed);
    if (quarter.isEmpty()) {
      reasons.add(Refusal.malformed(field, "shared-outcomes.roadmap.not-a-quarter", typed));
    }
    return quarter;
  }

  /**
   * What is compared with: cards that were taken, or a moment to find them for.
   *
   * @param cards null when none were taken
   */
  private record Found(Base base, List<PlannedCard> cards, Moment moment) {}

  private Answer<Found> base(Programme programme, String typed, Snapshot definitions, Moment now) {
    String text = typed == null ? "" : typed.strip();
    Optional<Quarter> quarter = Quarter.parse(text);
    Answer<Found> found =
        quarter.isPresent()
            ? ofQuarter(programme, quarter.get(), definitions)
            : ofDay(text, definitions);
    return found.then(
        base ->
            base.base().moment().isAfter(now.end())
                ? Answer.refused(
                    Refusal.invalid(
                        "compare",
                        "shared-outcomes.time.compare-after",
                        text,
                        now.day().toString()))
                : Answer.done(base));
  }

  private Answer<Found> ofQuarter(Programme programme, Quarter quarter, Snapshot definitions) {
    Optional<Baselines.Taken> taken = baselines.newest(programme.key(), quarter);
    if (taken.isPresent()) {
      Baselines.Taken one = taken.get();
      Base base =
          new Base(
              quarter,
              moments.dayOf(one.baseline().asOf()),
              one.baseline().asOf(),
              one.version(),
              one.by(),
              one.why());
      return Answer.done(new Found(base, one.baseline().cards(), null));
    }
    LocalDate first = Settings.of(definitions).calendar().firstDay(quarter);
    if (first.isAfter(moments.today())) {
      return Answer.refused(
          Refusal.invalid(
              "compare",
              "shared-outcomes.time.quarter-not-begun",
              quarter.toString(),
              first.toString()));
    }
    return Answer.done(at(quarter, first, definitions));
  }

  private Answer<Found> ofDay(String typed, Snapshot definitions) {
    return moments.parsed(typed).isEmpty()
        ? Answer.refused(Refusal.malformed("compare", "shared-outcomes.time.not-a-base", typed))
        : moments.day("compare", typed).map(day -> at(null, day, definitions));
  }

  private Found at(Quarter quarter, LocalDate day, Snapshot definitions) {
    Moment moment = moments.at(day, definitions);
    return new Found(new Base(quarter, day, moment.end(), 0, "", ""), null, moment);
  }

  private Answer<Drift> compare(
      Actor actor, Programme programme, Found found, Moment now, Period period) {
    Plans plans = new Plans(Settings.of(journal.snapshot()));
    Answer<List<PlannedCard>> then =
        found.cards() != null
            ? Answer.done(found.cards())
            : plans.of(found.moment(), actor, programme);
    return then.then(
        before ->
            plans
                .of(now, actor, programme)
                .map(after -> drift(actor, programme, found, before, now, after, period)));
  }

  private Drift drift(
      Actor actor,
      Programme programme,
      Found found,
      List<PlannedCard> before,
      Moment now,
      List<PlannedCard> after,
      Period period) {
    Map<Long, PlannedCard> is = new HashMap<>();
    after.forEach(card -> is.put(card.issue(), card));
    Set<Long> gone = new HashSet<>();
    before.stream().map(PlannedCard::issue).filter(id -> !is.containsKey(id)).forEach(gone::add);
    Map<Long, IssueFacts> left = new HashMap<>();
    if (!gone.isEmpty()) {
      issues.visible(actor, gone).forEach(issue -> left.put(issue.id(), issue));
    }
    List<PlannedCard> was =
        before.stream()
            .filter(card -> is.containsKey(card.issue()) || left.containsKey(card.issue()))
            .toList();
    List<Line> lines =
        Changes.between(was, after, left).stream().filter(line -> line.touches(period)).toList();
    gone.removeAll(left.keySet());
    return new Drift(
        programme.key(),
        found.base(),
        now.isPast() ? now.day() : null,
        new Happenings(journal, moments.timelines(), history)
            .tell(lines, found.base().moment(), now.end()),
        deleted(actor, before, gone, period),
        now.unread() + (found.moment() == null ? 0 : found.moment().unread()));
  }

  /** Those that nobody can browse any more, of projects that the actor may browse. */
  private int deleted(Actor actor, List<PlannedCard> before, Set<Long> unseen, Period period) {
    if (unseen.isEmpty()) {
      return 0;
    }
    Set<Long> there =
        issues.visible(Actor.SYSTEM, unseen).stream()
            .map(IssueFacts::id)
            .collect(Collectors.toSet());
    return Math.toIntExact(
        before.stream()
            .filter(card -> unseen.contains(card.issue()) && !there.contains(card.issue()))
            .filter(card -> card.isPlanned() && period.contains(card.quarter()))
            .filter(card -> permissions.mayBrowseProject(actor, project(card.key())))
            .count());
  }

  private static String project(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('-')));
  }
}
