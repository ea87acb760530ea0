package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.Links;

/**
 * Issues in memory, ordered by id. A query is JQL when a test has said what it matches. Tagging
 * writes the links, as the field does.
 */
public final class FakeIssues implements Issues {
  private final Map<Long, IssueFacts> byId = new TreeMap<>();
  private final Map<Long, Map<String, String>> values = new HashMap<>();
  private final Map<String, Predicate<IssueFacts>> queries = new HashMap<>();
  private final Permissions permissions;
  private final Links links;
  private final Set<String> meaningless = new HashSet<>();
  private int searches;
  private int quietWrites;
  private TargetQuarter field = (actor, id, quarter) -> {};

  public FakeIssues(Permissions permissions, Links links) {
    this.permissions = permissions;
    this.links = links;
    query("", issue -> true);
  }

  /** Adds the issue, or puts it in the place of the one with its id. */
  public IssueFacts put(AnIssue issue) {
    IssueFacts facts = issue.build();
    byId.put(facts.id(), facts);
    links.put(facts.id(), facts.outcomes());
    values
        .computeIfAbsent(facts.id(), id -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
        .put("summary", facts.summary());
    return facts;
  }

  public void remove(long id) {
    byId.remove(id);
    values.remove(id);
    links.put(id, List.of());
  }

  /** Sets a field's text; the field is known of every issue from then on. */
  public void setValue(long id, String field, String text) {
    values
        .computeIfAbsent(id, any -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
        .put(field, text);
  }

  /** Says what a query matches. */
  public void query(String jql, Predicate<IssueFacts> matches) {
    queries.put(jql, matches);
  }

  /** The query is no JQL from now on. */
  public void forget(String jql) {
    queries.remove(jql);
  }

  /** The query finds nothing from now on and means nothing to anybody, as in Jira. */
  public void makeMeaningless(String jql) {
    query(jql, issue -> false);
    meaningless.add(jql);
  }

  /** How often issues were searched or counted by a query, or children were looked for. */
  public int searches() {
    return searches;
  }

  @Override
  public Optional<IssueFacts> visible(Actor actor, String key) {
    return byId.values().stream()
        .filter(issue -> issue.key().equals(key))
        .filter(issue -> permissions.mayBrowse(actor, issue.id()))
        .findFirst();
  }

  @Override
  public Optional<IssueFacts> withId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<IssueFacts> visible(Actor actor, Collection<Long> ids) {
    searches++;
    return browsable(actor).filter(issue -> ids.contains(issue.id())).toList();
  }

  @Override
  public Answer<List<IssueFacts>> search(Actor actor, String jql) {
    searches++;
    return query(jql).map(matches -> browsable(actor).filter(matches).toList());
  }

  @Override
  public List<IssueFacts> open(Actor actor, Collection<String> projects) {
    searches++;
    return browsable(actor)
        .filter(issue -> projects.isEmpty() || projects.contains(issue.project()))
        .filter(issue -> issue.progress() != Progress.DONE)
        .toList();
  }

  @Override
  public List<IssueFacts> notCustomerFacing(Actor actor) {
    searches++;
    return browsable(actor).filter(issue -> Boolean.FALSE.equals(issue.customerFacing())).toList();
  }

  @Override
  public Answer<Set<Long>> ids(Actor actor, String jql) {
    return search(actor, jql)
        .map(
            found ->
                found.stream().map(IssueFacts::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public Answer<String> checked(Actor actor, String jql) {
    return meaningless.contains(jql)
        ? Answer.refused(Refusal.invalid("jql", "shared-outcomes.common.not-jql", jql))
        : query(jql).map(known -> jql);
  }

  @Override
  public Answer<Long> count(Actor actor, String jql) {
    searches++;
    return checked(actor, jql)
        .then(this::query)
        .map(matches -> browsable(actor).filter(matches).count());
  }

  @Override
  public Answer<Set<Long>> matching(Collection<Long> ids, String jql) {
    searches++;
    return query(jql)
        .map(
            matches ->
                byId.values().stream()
                    .filter(issue -> ids.contains(issue.id()))
                    .filter(matches)
                    .map(IssueFacts::id)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Override
  public Map<Long, List<IssueFacts>> childrenOf(Actor actor, Collection<Long> epics) {
    searches++;
    Map<Long, List<IssueFacts>> children = new LinkedHashMap<>();
    Set<Long> wanted = Set.copyOf(epics);
    browsable(actor)
        .filter(issue -> issue.epic().isPresent() && wanted.contains(issue.epic().getAsLong()))
        .forEach(
            issue ->
                children
                    .computeIfAbsent(issue.epic().getAsLong(), epic -> new ArrayList<>())
                    .add(issue));
    return children;
  }

  @Override
  public Map<Long, Map<String, String>> values(Collection<Long> ids, Collection<String> fields) {
    searches++;
    Map<Long, Map<String, String>> found = new LinkedHashMap<>();
    for (Long id : ids) {
      Map<String, String> ofIssue = new LinkedHashMap<>();
      fields.stream()
          .filter(this::knowsField)
          .forEach(
              field ->
                  ofIssue.put(field, values.getOrDefault(id, Map.of()).getOrDefault(field, "")));
      found.put(id, ofIssue);
    }
    return found;
  }

  @Override
  public boolean knowsField(String field) {
    String wanted = field.toLowerCase(Locale.ROOT);
    return wanted.equals("summary")
        || values.values().stream()
            .flatMap(ofIssue -> ofIssue.keySet().stream())
            .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted));
  }

  @Override
  public boolean knowsProject(String projectKey) {
    return byId.values().stream().anyMatch(issue -> issue.project().equals(projectKey));
  }

  @Override
  public boolean knowsIssueType(String name) {
    return name.equalsIgnoreCase("Epic")
        || name.equalsIgnoreCase("Story")
        || byId.values().stream().anyMatch(issue -> issue.type().equalsIgnoreCase(name));
  }

  @Override
  public Answer<IssueFacts> tag(Actor actor, long id, List<String> outcomes) {
    return change(actor, id, issue -> issue.tagged(outcomes.toArray(String[]::new)));
  }

  @Override
  public Answer<IssueFacts> tagQuietly(Actor actor, long id, List<String> outcomes) {
    quietWrites++;
    return tag(actor, id, outcomes);
  }

  /** How many issues were tagged or planned without mail. */
  public int quietWrites() {
    return quietWrites;
  }

  @Override
  public Answer<IssueFacts> classify(Actor actor, long id, Boolean customerFacing) {
    return change(actor, id, issue -> issue.customerFacing(customerFacing));
  }

  @Override
  public Answer<IssueFacts> plan(Actor actor, long id, Quarter quarter) {
    Answer<IssueFacts> written = change(actor, id, issue -> issue.targetQuarter(quarter));
    if (written.isDone()) {
      field.written(actor, id, quarter);
    }
    return written;
  }

  @Override
  public Answer<IssueFacts> planQuietly(Actor actor, long id, Quarter quarter) {
    quietWrites++;
    return plan(actor, id, quarter);
  }

  /** What the field <i>Target quarter</i> does when it is written. */
  public interface TargetQuarter {
    void written(Actor actor, long id, Quarter quarter);
  }

  /** Says who is told when an issue is planned. */
  public void field(TargetQuarter targetQuarter) {
    field = targetQuarter;
  }

  private Answer<IssueFacts> change(Actor actor, long id, UnaryOperator<AnIssue> change) {
    if (!byId.containsKey(id) || !permissions.mayBrowse(actor, id)) {
      return Answer.refused(Refusal.notFound("", "shared-outcomes.common.no-such-issue"));
    }
    if (!permissions.mayEdit(actor, id)) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.common.may-not-edit-issue"));
    }
    return Answer.done(put(change.apply(AnIssue.like(byId.get(id)))));
  }

  private Stream<IssueFacts> browsable(Actor actor) {
    return byId.values().stream().filter(issue -> permissions.mayBrowse(actor, issue.id()));
  }

  private Answer<Predicate<IssueFacts>> query(String jql) {
    return queries.containsKey(jql)
        ? Answer.done(queries.get(jql))
        : Answer.refused(Refusal.invalid("jql", "shared-outcomes.common.not-jql", jql));
  }
}
