package org.sharedoutcomes.core.capacity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Initiatives;
import org.sharedoutcomes.core.roadmap.Placed;

/** Finds a programme's work as far as the actor may browse it, asking each port once. */
final class ProgrammeWork {
  private static final Comparator<Outcome> NORTH_STAR_FIRST =
      Comparator.comparing((Outcome outcome) -> !outcome.northStar())
          .thenComparing(Outcome::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Outcome::key);

  private final Journal journal;
  private final Permissions permissions;
  private final Issues issues;
  private final Initiatives initiatives;

  ProgrammeWork(Journal journal, Permissions permissions, Issues issues, Links links) {
    this.journal = journal;
    this.permissions = permissions;
    this.issues = issues;
    this.initiatives = new Initiatives(issues, permissions, links);
  }

  /**
   * What was found.
   *
   * @param outcomes those in use, the North Star first
   * @param work in the order of the issues' keys
   * @param hidden how many the actor may not browse; 0 for all but administrators
   */
  record Found(
      Snapshot snapshot,
      Programme programme,
      Settings settings,
      List<Outcome> outcomes,
      List<Initiative> work,
      int hidden) {}

  /** All work of the programme; of the only one when no key is given. */
  Answer<Found> of(Actor actor, String programmeKey) {
    return new Access(permissions)
        .user(actor)
        .then(
            user -> {
              Snapshot snapshot = journal.snapshot();
              return Initiatives.programme(snapshot, programmeKey)
                  .then(programme -> find(user, snapshot, programme));
            });
  }

  private Answer<Found> find(Actor actor, Snapshot snapshot, Programme programme) {
    Settings settings = Settings.of(snapshot);
    Map<String, Outcome> outcomes = new Successors(snapshot).inUse(programme.key());
    return initiatives
        .find(actor, programme, settings.initiativeTypes(), outcomes.keySet())
        .map(
            found ->
                new Found(
                    snapshot,
                    programme,
                    settings,
                    outcomes.values().stream().distinct().sorted(NORTH_STAR_FIRST).toList(),
                    work(found.issues(), settings, outcomes),
                    found.hidden()));
  }

  private List<Initiative> work(
      List<IssueFacts> found, Settings settings, Map<String, Outcome> outcomes) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Long> ids = found.stream().map(IssueFacts::id).toList();
    List<String> keys = ids.stream().map(String::valueOf).toList();
    Snapshot said = journal.find(Map.of(IssueOutcomes.KIND, keys, Plan.KIND, keys));
    List<String> fields =
        Stream.of(settings.planning().estimate(), settings.planning().start())
            .filter(Objects::nonNull)
            .toList();
    Map<Long, Map<String, String>> values =
        fields.isEmpty() ? Map.of() : issues.values(ids, fields);
    return found.stream()
        .map(
            issue ->
                Initiative.of(
                    Placed.of(
                        issue,
                        plan(issue, said),
                        values.getOrDefault(issue.id(), Map.of()),
                        settings),
                    aims(issue, outcomes, said)))
        .toList();
  }

  private static Plan plan(IssueFacts issue, Snapshot said) {
    return said.find(Plan.KIND, Long.toString(issue.id())).map(Document::value).orElse(Plan.NONE);
  }

  private static List<Initiative.Aim> aims(
      IssueFacts issue, Map<String, Outcome> outcomes, Snapshot said) {
    Map<String, Effect> effects =
        said.find(IssueOutcomes.KIND, Long.toString(issue.id()))
            .map(document -> document.value().effects())
            .orElse(Map.of());
    Map<String, Initiative.Aim> aims = new LinkedHashMap<>();
    for (String tag : issue.outcomes()) {
      if (outcomes.containsKey(tag)) {
        String key = outcomes.get(tag).key();
        aims.putIfAbsent(key, new Initiative.Aim(key, effects.getOrDefault(tag, Effect.UNKNOWN)));
      }
    }
    return List.copyOf(aims.values());
  }
}
