package org.sharedoutcomes.core.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.plan.Plan;

/**
 * Shows everybody the open handoffs that their functions give or wait for and those that they own,
 * of open issues that they may browse: two statements and one search, however many there are.
 */
public final class ShowHandoffs {
  private static final Comparator<Item> OVERDUE_FIRST =
      Comparator.comparing((Item item) -> item.handoff().due())
          .thenComparing(item -> item.issue().key())
          .thenComparing(item -> item.handoff().id());

  private final Journal journal;
  private final Issues issues;
  private final Access access;
  private final People people;
  private final Clock clock;

  public ShowHandoffs(
      Journal journal, Issues issues, Permissions permissions, People people, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.access = new Access(permissions);
    this.people = people;
    this.clock = clock;
  }

  /**
   * A handoff that somebody has to do with.
   *
   * @param gives whether a function of theirs gives it
   * @param takes whether a function of theirs waits for it
   * @param owns whether they see to it themselves
   * @param from the giving function's name
   * @param to the waiting function's name
   */
  public record Item(
      IssueFacts issue,
      Handoff handoff,
      boolean overdue,
      boolean gives,
      boolean takes,
      boolean owns,
      String from,
      String to) {}

  /** Those of the actor, the longest due first. */
  public Answer<List<Item>> of(Actor actor) {
    return access.user(actor).map(this::items);
  }

  private List<Item> items(Actor actor) {
    Map<Long, Plan> open = open(journal);
    if (open.isEmpty()) {
      return List.of();
    }
    Set<String> groups = people.groupsOf(actor.userKey());
    Snapshot snapshot = journal.snapshot();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Item> items = new ArrayList<>();
    for (IssueFacts issue : issues.visible(actor, open.keySet())) {
      if (issue.progress() == Progress.DONE) {
        continue;
      }
      Functions functions = Functions.of(snapshot, issue.project(), groups);
      for (Handoff one : open.get(issue.id()).handoffs()) {
        Item item = item(issue, one, functions, actor, today);
        if (one.done() == null && (item.gives() || item.takes() || item.owns())) {
          items.add(item);
        }
      }
    }
    items.sort(OVERDUE_FIRST);
    return List.copyOf(items);
  }

  private static Item item(
      IssueFacts issue, Handoff one, Functions functions, Actor actor, LocalDate today) {
    return new Item(
        issue,
        one,
        one.isOverdue(today),
        functions.spokenFor().contains(one.from()),
        functions.spokenFor().contains(one.to()),
        one.owner().equals(actor.userKey()),
        functions.name(one.from()),
        functions.name(one.to()));
  }

  /** The plans of issues that go on and for which something is still to be handed over. */
  static Map<Long, Plan> open(Journal journal) {
    Map<Long, Plan> open = new HashMap<>();
    for (Document<Plan> plan :
        journal.find(Plan.KIND, List.copyOf(journal.all(HandsOver.KIND).keySet())).values()) {
      boolean waits = plan.value().handoffs().stream().anyMatch(one -> one.done() == null);
      if (waits && plan.value().stopped() == null) {
        open.put(Long.valueOf(plan.key()), plan.value());
      }
    }
    return open;
  }
}
