package org.sharedoutcomes.core.nudge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.nudge.Nudge.State;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Shows what rules found to whoever may use the product. */
public final class BrowseNudges {
  private static final Comparator<Found> MOST_URGENT_FIRST =
      Comparator.comparing(Found::state)
          .thenComparing(
              found -> found.nudge().latest().map(Episode::from).orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(found -> found.outcome().name(), String.CASE_INSENSITIVE_ORDER);

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final People people;
  private final Clock clock;

  public BrowseNudges(Journal journal, Permissions permissions, People people, Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.people = people;
    this.clock = clock;
  }

  /**
   * What a rule found at an outcome.
   *
   * @param version of the nudge; what a change must name
   * @param state today's
   * @param mine whether the rule tells the one who looks
   * @param mayHandle whether the one who looks may acknowledge, snooze and act
   */
  public record Found(
      Nudge nudge,
      int version,
      NudgeRule rule,
      Outcome outcome,
      State state,
      boolean mine,
      boolean mayHandle) {}

  /** What the rules found that tell the actor, most urgent first. */
  public Answer<List<Found>> mine(Actor actor) {
    return found(actor, Found::mine);
  }

  /** What the rules of the programme found, or those of every programme when it is empty. */
  public Answer<List<Found>> all(Actor actor, Optional<String> programme) {
    return found(actor, found -> programme.map(found.rule().programme()::equals).orElse(true));
  }

  public Answer<List<Found>> at(Actor actor, String outcome) {
    return found(actor, found -> found.outcome().key().equals(outcome));
  }

  /**
   * What waits for the programme's next review: every time that a rule fired since the last one,
   * oldest first, each once.
   */
  public Answer<List<AgendaItem>> agenda(Actor actor, Optional<String> programme) {
    return all(actor, programme).map(BrowseNudges::items);
  }

  /** Something to talk about. */
  public record AgendaItem(Found found, Episode episode) {}

  private static List<AgendaItem> items(List<Found> all) {
    List<AgendaItem> items = new ArrayList<>();
    for (Found found : all) {
      for (Episode episode : found.nudge().episodes()) {
        if (episode.discussed() == null) {
          items.add(new AgendaItem(found, episode));
        }
      }
    }
    items.sort(Comparator.comparing(item -> item.episode().from()));
    return items;
  }

  private Answer<List<Found>> found(Actor actor, Predicate<Found> which) {
    return access
        .user(actor)
        .map(
            user -> {
              Snapshot snapshot = journal.snapshot();
              if (snapshot.all(NudgeRule.KIND).isEmpty()) {
                return List.of();
              }
              Looker looker =
                  new Looker(user, people.groupsOf(user.userKey()), mine(user, snapshot), today());
              Collection<Document<Nudge>> nudges = journal.all(Nudge.KIND).values();
              return nudges.stream()
                  .flatMap(nudge -> looker.found(nudge, snapshot).stream())
                  .filter(which)
                  .sorted(MOST_URGENT_FIRST)
                  .toList();
            });
  }

  private Set<String> mine(Actor actor, Snapshot snapshot) {
    return snapshot.values(Programme.KIND).stream()
        .filter(programme -> members.isMember(actor, programme))
        .map(Programme::key)
        .collect(Collectors.toSet());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Who looks, and when. */
  private record Looker(Actor actor, Set<String> groups, Set<String> programmes, LocalDate today) {
    /** Empty for a nudge of a rule or an outcome that is gone or at rest. */
    Optional<Found> found(Document<Nudge> document, Snapshot snapshot) {
      Nudge nudge = document.value();
      Optional<NudgeRule> rule =
          snapshot.find(NudgeRule.KIND, nudge.rule()).map(Document::value).filter(NudgeRule::on);
      Optional<Outcome> outcome =
          snapshot
              .find(Outcome.KIND, nudge.outcome())
              .map(Document::value)
              .filter(found -> found.retirement() == null);
      if (rule.isEmpty() || outcome.filter(rule.get()::watches).isEmpty()) {
        return Optional.empty();
      }
      boolean mine =
          Audiences.includes(
              rule.get().audience(), outcome.get(), snapshot, actor.userKey(), groups);
      return Optional.of(
          new Found(
              nudge,
              document.version(),
              rule.get(),
              outcome.get(),
              nudge.state(today),
              mine,
              mine || programmes.contains(rule.get().programme())));
    }
  }
}
