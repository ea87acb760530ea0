package org.sharedoutcomes.core.roadmap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Which issues are cards of a programme: the initiatives of its projects, and whatever is tagged
 * with one of its outcomes.
 */
public final class Initiatives {
  static final Comparator<IssueFacts> BY_KEY =
      Comparator.comparing(IssueFacts::project)
          .thenComparingInt(issue -> issue.key().length())
          .thenComparing(IssueFacts::key);

  private final Issues issues;
  private final Permissions permissions;
  private final Links links;

  public Initiatives(Issues issues, Permissions permissions, Links links) {
    this.issues = issues;
    this.permissions = permissions;
    this.links = links;
  }

  /** The programme of that key; the only one when no key is given. */
  public static Answer<Programme> programme(Snapshot snapshot, String key) {
    if (key != null && !key.isBlank()) {
      return snapshot
          .find(Programme.KIND, key.strip())
          .map(document -> Answer.done(document.value()))
          .orElseGet(
              () ->
                  Answer.refused(
                      Refusal.notFound(
                          "programme", "shared-outcomes.programme.no-such-programme", key)));
    }
    List<Programme> all = snapshot.values(Programme.KIND);
    return all.size() == 1
        ? Answer.done(all.get(0))
        : Answer.refused(
            Refusal.malformed("programme", "shared-outcomes.roadmap.which-programme", all.size()));
  }

  /**
   * What was found.
   *
   * @param issues those that the actor may browse, in the order of their keys
   * @param hidden how many the actor may not browse; 0 for all but administrators
   */
  public record Found(List<IssueFacts> issues, int hidden) {}

  public Answer<Found> find(
      Actor actor, Programme programme, List<String> types, Collection<String> outcomes) {
    Set<Long> tagged = new TreeSet<>();
    links.issuesOf(outcomes).values().forEach(tagged::addAll);
    Optional<String> query = query(actor, programme, types);
    Answer<List<IssueFacts>> initiatives =
        query.map(jql -> issues.search(actor, jql)).orElseGet(() -> Answer.done(List.of()));
    return initiatives.then(
        byType -> {
          Map<Long, IssueFacts> visible = new LinkedHashMap<>();
          byType.forEach(issue -> visible.put(issue.id(), issue));
          visible(actor, without(tagged, visible)).forEach(i -> visible.put(i.id(), i));
          List<IssueFacts> sorted = visible.values().stream().sorted(BY_KEY).toList();
          return permissions.mayAdminister(actor)
              ? hidden(programme, types, byType.size(), without(tagged, visible))
                  .map(hidden -> new Found(sorted, hidden))
              : Answer.done(new Found(sorted, 0));
        });
  }

  private Answer<Integer> hidden(
      Programme programme, List<String> types, int visible, List<Long> unseenTagged) {
    Answer<Long> all =
        query(Actor.SYSTEM, programme, types)
            .map(jql -> issues.count(Actor.SYSTEM, jql))
            .orElseGet(() -> Answer.done(0L));
    long besides =
        visible(Actor.SYSTEM, unseenTagged).stream()
            .filter(issue -> !isInitiative(issue, programme, types))
            .count();
    return all.map(count -> Math.toIntExact(count - visible + besides));
  }

  private List<IssueFacts> visible(Actor actor, List<Long> ids) {
    return ids.isEmpty() ? List.of() : issues.visible(actor, ids);
  }

  private static List<Long> without(Set<Long> ids, Map<Long, IssueFacts> known) {
    return ids.stream().filter(id -> !known.containsKey(id)).toList();
  }

  static boolean isInitiative(IssueFacts issue, Programme programme, List<String> types) {
    return programme.covers(issue.project())
        && types.stream().anyMatch(issue.type()::equalsIgnoreCase);
  }

  /** The initiatives that the actor may look for; empty when there is nowhere to look. */
  private Optional<String> query(Actor actor, Programme programme, List<String> types) {
    List<String> projects =
        programme.projects().stream()
            .filter(project -> permissions.mayBrowseProject(actor, project))
            .toList();
    List<String> known = types.stream().filter(issues::knowsIssueType).toList();
    boolean nowhere = projects.isEmpty() && !programme.projects().isEmpty();
    return nowhere || known.isEmpty() ? Optional.empty() : Optional.of(jql(projects, known));
  }

  /** Initiatives of these projects, or of all when there are none. */
  static String jql(List<String> projects, List<String> types) {
    String ofTypes = "issuetype in " + list(types);
    return projects.isEmpty() ? ofTypes : "project in " + list(projects) + " AND " + ofTypes;
  }

  private static String list(List<String> names) {
    return names.stream()
        .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
