package org.sharedoutcomes.core.roadmap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Background;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.plan.IssueHistory;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Reads the histories of cards: of one that is changed at once, and by the clock of all that were
 * not read yet, or were changed since by a way that nobody heard of. A timeline that is late is not
 * wrong: of days before it was read it tells the same.
 */
public final class KeepTimelines implements Work {
  public static final String NAME = "timelines";

  /** What is not yet in Jira's index, and clocks of nodes that differ. */
  private static final Duration MARGIN = Duration.ofMinutes(15);

  private static final int TOGETHER = 1000;

  private final Issues issues;
  private final Journal journal;
  private final Links links;
  private final IssueHistory history;
  private final Timelines timelines;
  private final WorkRuns runs;
  private final Background background;
  private final Baselines baselines;

  public KeepTimelines(
      Issues issues,
      Journal journal,
      Links links,
      IssueHistory history,
      Timelines timelines,
      WorkRuns runs,
      Background background,
      Baselines baselines) {
    this.issues = issues;
    this.journal = journal;
    this.links = links;
    this.history = history;
    this.timelines = timelines;
    this.runs = runs;
    this.background = background;
    this.baselines = baselines;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run(Instant now) {
    Set<Long> cards = cards();
    Set<Long> due = new TreeSet<>(cards);
    due.removeAll(timelines.known());
    runs.of(NAME)
        .map(WorkRun::succeeded)
        .ifPresent(last -> due.addAll(changed(cards, Duration.between(last, now).plus(MARGIN))));
    due.forEach(this::read);
    baselines.takeDue();
  }

  /** Ids of all issues that are cards of any programme. */
  private Set<Long> cards() {
    Snapshot snapshot = journal.snapshot();
    List<String> types =
        Settings.of(snapshot).initiativeTypes().stream().filter(issues::knowsIssueType).toList();
    Set<Long> cards = new TreeSet<>(links.taggedIssues());
    for (Programme programme : snapshot.values(Programme.KIND)) {
      List<String> projects = programme.projects().stream().filter(issues::knowsProject).toList();
      if (!types.isEmpty() && (programme.projects().isEmpty() || !projects.isEmpty())) {
        cards.addAll(issues.ids(Actor.SYSTEM, Initiatives.jql(projects, types)).get());
      }
    }
    return cards;
  }

  private Set<Long> changed(Set<Long> cards, Duration ago) {
    Set<Long> changed = new TreeSet<>();
    List<Long> all = new ArrayList<>(cards);
    for (int start = 0; start < all.size(); start += TOGETHER) {
      List<Long> part = all.subList(start, Math.min(all.size(), start + TOGETHER));
      changed.addAll(issues.matching(part, updatedIn(ago)).get());
    }
    return changed;
  }

  static String updatedIn(Duration ago) {
    return "updated >= -" + Math.max(1, ago.toMinutes()) + "m";
  }

  private void read(long id) {
    issues.withId(id).ifPresent(issue -> timelines.put(Timeline.of(issue, history.of(issue))));
  }

  /** Something happened to these issues: one is read at once, several soon. */
  public void changed(Collection<Long> ids) {
    if (ids.size() == 1) {
      ids.forEach(this::readCard);
    } else if (!ids.isEmpty()) {
      background.start("read-" + NAME, () -> ids.forEach(this::readCard));
    }
  }

  private void readCard(long id) {
    issues.withId(id).filter(this::mayBeCard).ifPresent(card -> read(card.id()));
  }

  /** Of what is no card any more the history goes on too, so that it is known when it was. */
  private boolean mayBeCard(IssueFacts issue) {
    Snapshot snapshot = journal.snapshot();
    List<String> types = Settings.of(snapshot).initiativeTypes();
    return !issue.outcomes().isEmpty()
        || snapshot.values(Programme.KIND).stream()
            .anyMatch(programme -> Initiatives.isInitiative(issue, programme, types))
        || !timelines.of(List.of(issue.id())).isEmpty();
  }
}
