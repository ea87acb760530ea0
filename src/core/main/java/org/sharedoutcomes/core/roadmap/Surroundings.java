package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.plan.BlockerLinks.Blocking;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.readiness.CompanionOf;
import org.sharedoutcomes.core.readiness.Preparation;
import org.sharedoutcomes.core.roadmap.Around.Unplanned;
import org.sharedoutcomes.core.roadmap.FindMismatches.Beside;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;
import org.sharedoutcomes.core.signoff.Dossier;

/**
 * Finds what stands around issues: three statements at most, one search, and what Jira's links
 * cost, however many issues there are.
 */
final class Surroundings {
  private final Issues issues;
  private final Journal journal;
  private final Dependencies dependencies;

  Surroundings(Issues issues, Journal journal, Dependencies dependencies) {
    this.issues = issues;
    this.journal = journal;
    this.dependencies = dependencies;
  }

  /** The same where nothing is known of the issues yet: one statement more. */
  Around of(Actor actor, Collection<IssueFacts> cards) {
    return of(actor, cards, plans(cards.stream().map(IssueFacts::id).toList()));
  }

  /**
   * Everything around the issues, all of which the actor may browse.
   *
   * @param plans those of the issues that have one
   */
  Around of(Actor actor, Collection<IssueFacts> cards, Map<Long, Plan> plans) {
    Map<Long, IssueFacts> known = new LinkedHashMap<>();
    cards.forEach(card -> known.put(card.id(), card));
    Map<Long, List<Preparation.Companion>> launches = launches(known.keySet());
    List<Blocking> blocking =
        BlockerLinks.of(journal.snapshot()).among(dependencies, known.keySet());
    Set<Long> others = others(known.keySet(), launches, blocking);
    if (!others.isEmpty()) {
      issues.visible(actor, others).forEach(issue -> known.put(issue.id(), issue));
      others.retainAll(known.keySet());
    }
    Map<Long, Work> works = works(known, others, plans);
    return new Builder(works).companions(launches).blocking(blocking).around();
  }

  /** What is beside the cards, and beside the issues elsewhere that the cards are beside. */
  private Map<Long, List<Preparation.Companion>> launches(Set<Long> cards) {
    Set<String> marked = new TreeSet<>();
    journal
        .all(CompanionOf.KIND)
        .forEach(
            (companion, mark) ->
                mark.value().issues().stream()
                    .filter(id -> cards.contains(id) || cards.contains(Long.valueOf(companion)))
                    .forEach(id -> marked.add(Long.toString(id))));
    Map<Long, List<Preparation.Companion>> launches = new TreeMap<>();
    journal
        .find(Dossier.KIND, marked)
        .forEach(
            (id, found) -> launches.put(Long.valueOf(id), found.value().readiness().companions()));
    return launches;
  }

  private static Set<Long> others(
      Set<Long> cards, Map<Long, List<Preparation.Companion>> launches, List<Blocking> blocking) {
    Set<Long> others = new TreeSet<>(launches.keySet());
    launches.values().forEach(all -> all.forEach(one -> others.add(one.issue())));
    blocking.forEach(
        pair -> {
          others.add(pair.blocker());
          others.add(pair.blocked());
        });
    others.removeAll(cards);
    return others;
  }

  private Map<Long, Work> works(
      Map<Long, IssueFacts> known, Set<Long> others, Map<Long, Plan> plans) {
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Map<Long, Plan> all = new HashMap<>(plans);
    all.putAll(plans(others));
    Map<Long, Work> works = new HashMap<>();
    known.forEach(
        (id, issue) ->
            works.put(
                id,
                new Work(
                    issue,
                    Placement.of(issue, calendar),
                    all.getOrDefault(id, Plan.NONE).stopped() != null)));
    return works;
  }

  private Map<Long, Plan> plans(Collection<Long> ids) {
    Map<Long, Plan> plans = new HashMap<>();
    journal
        .find(Plan.KIND, ids.stream().map(String::valueOf).toList())
        .forEach((id, found) -> plans.put(Long.valueOf(id), found.value()));
    return plans;
  }

  /** Sorts what was found by issue; what the actor may not browse has no work and falls out. */
  private static final class Builder {
    private final Map<Long, Work> works;
    private final Map<Long, List<Companion>> companions = new HashMap<>();
    private final Map<Long, List<Companion>> companionOf = new HashMap<>();
    private final Map<Long, List<Work>> blockers = new HashMap<>();
    private final Map<Long, List<Work>> blocked = new HashMap<>();
    private final Map<Long, Set<Mismatch>> mismatches = new HashMap<>();
    private final List<Unplanned> unplanned = new ArrayList<>();

    Builder(Map<Long, Work> works) {
      this.works = works;
    }

    Builder companions(Map<Long, List<Preparation.Companion>> launches) {
      launches.forEach(
          (id, all) -> {
            Work launch = works.get(id);
            if (launch != null) {
              beside(launch, all.stream().filter(one -> works.containsKey(one.issue())).toList());
            }
          });
      return this;
    }

    private void beside(Work launch, List<Preparation.Companion> all) {
      List<Beside> besides = new ArrayList<>();
      for (Preparation.Companion one : all) {
        Work work = works.get(one.issue());
        besides.add(new Beside(one.kind(), work));
        put(companions, launch, companion(work, one));
        put(companionOf, work, companion(launch, one));
      }
      for (Mismatch mismatch : FindMismatches.around(launch, besides)) {
        about(mismatch, launch.issue().id());
      }
      FindMismatches.unplanned(launch, besides)
          .forEach(
              one ->
                  all.stream()
                      .filter(made -> made.issue() == one.work().issue().id())
                      .findFirst()
                      .ifPresent(
                          made ->
                              unplanned.add(new Unplanned(launch, companion(one.work(), made)))));
    }

    Builder blocking(List<Blocking> pairs) {
      for (Blocking pair : pairs) {
        Work before = works.get(pair.blocker());
        Work after = works.get(pair.blocked());
        if (before != null && after != null) {
          put(blockers, after, before);
          put(blocked, before, after);
          FindMismatches.blocked(before, after)
              .ifPresent(mismatch -> about(mismatch, after.issue().id()));
        }
      }
      return this;
    }

    private static Companion companion(Work work, Preparation.Companion one) {
      return new Companion(work.issue(), one.kind(), one.function(), work.placement());
    }

    private void about(Mismatch mismatch, long launch) {
      for (long id : Set.of(mismatch.first().id(), mismatch.second().id())) {
        mismatches.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(mismatch);
      }
      mismatches.computeIfAbsent(launch, any -> new LinkedHashSet<>()).add(mismatch);
    }

    private static <T> void put(Map<Long, List<T>> map, Work key, T value) {
      map.computeIfAbsent(key.issue().id(), any -> new ArrayList<>()).add(value);
    }

    Around around() {
      Map<Long, List<Mismatch>> byIssue = new HashMap<>();
      mismatches.forEach((id, all) -> byIssue.put(id, List.copyOf(all)));
      return new Around(
          companions, companionOf, blockers, blocked, byIssue, List.copyOf(unplanned));
    }
  }
}
