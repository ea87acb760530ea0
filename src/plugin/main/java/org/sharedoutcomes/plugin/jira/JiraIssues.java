package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.plugin.jira.IssueSearch.Reader;

/**
 * Jira's issues. One issue is read from the database, as it is at this moment; many come from one
 * search in pages.
 */
public final class JiraIssues implements Issues {
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final ProjectManager projects;
  private final ConstantsManager constants;
  private final FieldLookup fields;
  private final Users users;
  private final IssueSearch search;
  private final FieldValues fieldValues;
  private final IssueWriter writer;

  public JiraIssues(
      IssueManager issues,
      SearchService searches,
      PermissionManager permissions,
      UserManager users,
      ProjectManager projects,
      ConstantsManager constants,
      FieldLookup fields) {
    this.issues = issues;
    this.permissions = permissions;
    this.projects = projects;
    this.constants = constants;
    this.fields = fields;
    this.users = new Users(users);
    this.search = new IssueSearch(searches);
    this.fieldValues = new FieldValues(fields);
    this.writer = new IssueWriter(issues, permissions, this.users);
  }

  @Override
  public Optional<IssueFacts> visible(Actor actor, String key) {
    return visible(actor, issues.getIssueObject(key)).map(this::facts);
  }

  @Override
  public Optional<IssueFacts> withId(long id) {
    return Optional.<Issue>ofNullable(issues.getIssueObject(id)).map(this::facts);
  }

  @Override
  public List<IssueFacts> visible(Actor actor, Collection<Long> ids) {
    return reader(actor).map(reader -> facts(withIds(reader, ids))).orElse(List.of());
  }

  @Override
  public Answer<List<IssueFacts>> search(Actor actor, String jql) {
    return valid(actor, jql).then(reader -> search.find(reader, jql)).map(this::facts);
  }

  @Override
  public List<IssueFacts> open(Actor actor, Collection<String> projectKeys) {
    return reader(actor)
        .map(reader -> facts(found(search.find(reader, JqlText.open(projectKeys)))))
        .orElse(List.of());
  }

  @Override
  public List<IssueFacts> notCustomerFacing(Actor actor) {
    Optional<CustomField> field = fields.ofType(FieldLookup.CUSTOMER_FACING);
    return field.isEmpty()
        ? List.of()
        : reader(actor)
            .map(reader -> facts(found(search.find(reader, JqlText.is(field.get(), "No")))))
            .orElse(List.of());
  }

  @Override
  public Answer<Set<Long>> ids(Actor actor, String jql) {
    return valid(actor, jql)
        .then(reader -> search.find(reader, jql))
        .map(found -> found.stream().map(Issue::getId).collect(Collectors.toSet()));
  }

  @Override
  public Answer<String> checked(Actor actor, String jql) {
    return valid(actor, jql).map(reader -> jql);
  }

  @Override
  public Answer<Long> count(Actor actor, String jql) {
    return valid(actor, jql).then(reader -> search.count(reader, jql));
  }

  @Override
  public Answer<Set<Long>> matching(Collection<Long> ids, String jql) {
    if (ids.isEmpty()) {
      return Answer.done(Set.of());
    }
    return search
        .find(Reader.OF_EVERYTHING, JqlText.both(JqlText.withIds(ids), JqlText.condition(jql)))
        .map(found -> found.stream().map(Issue::getId).collect(Collectors.toSet()));
  }

  @Override
  public Map<Long, List<IssueFacts>> childrenOf(Actor actor, Collection<Long> epics) {
    Optional<Reader> reader = reader(actor);
    if (reader.isEmpty()) {
      return Map.of();
    }
    Set<Long> wanted = Set.copyOf(epics);
    List<String> keys = withIds(reader.get(), wanted).stream().map(Issue::getKey).toList();
    return inside(reader.get(), wanted, keys);
  }

  @Override
  public Map<Long, List<IssueFacts>> inside(Actor actor, Collection<IssueFacts> epics) {
    Set<Long> wanted = epics.stream().map(IssueFacts::id).collect(Collectors.toSet());
    List<String> keys = epics.stream().map(IssueFacts::key).toList();
    return reader(actor).map(reader -> inside(reader, wanted, keys)).orElse(Map.of());
  }

  private Map<Long, List<IssueFacts>> inside(Reader reader, Set<Long> wanted, List<String> keys) {
    KnownFields known = fields.known();
    Map<Long, List<IssueFacts>> children = new LinkedHashMap<>();
    for (List<String> part : Parts.of(keys)) {
      found(search.find(reader, JqlText.inside(known.epicLink(), part))).stream()
          .map(issue -> FactsOfIssue.read(issue, known))
          .filter(child -> child.epic().isPresent() && wanted.contains(child.epic().getAsLong()))
          .forEach(
              child ->
                  children
                      .computeIfAbsent(child.epic().getAsLong(), epic -> new ArrayList<>())
                      .add(child));
    }
    return children;
  }

  @Override
  public Map<Long, Map<String, String>> values(Collection<Long> ids, Collection<String> names) {
    Map<Long, Map<String, String>> values = new LinkedHashMap<>();
    for (Issue issue : withIds(Reader.OF_EVERYTHING, ids)) {
      values.put(issue.getId(), fieldValues.texts(issue, names));
    }
    return values;
  }

  @Override
  public boolean knowsField(String field) {
    return fieldValues.reader(field).isPresent();
  }

  @Override
  public boolean knowsProject(String projectKey) {
    return projects.getProjectByCurrentKey(projectKey) != null;
  }

  @Override
  public boolean knowsIssueType(String name) {
    return constants.getAllIssueTypeObjects().stream()
        .anyMatch(type -> type.getName().equalsIgnoreCase(name));
  }

  @Override
  public Answer<IssueFacts> tag(Actor actor, long id, List<String> outcomes) {
    return tag(writer, actor, id, outcomes);
  }

  @Override
  public Answer<IssueFacts> tagQuietly(Actor actor, long id, List<String> outcomes) {
    return tag(writer.quiet(), actor, id, outcomes);
  }

  private Answer<IssueFacts> tag(IssueWriter by, Actor actor, long id, List<String> outcomes) {
    return by.write(
            actor,
            id,
            fields.ofType(FieldLookup.OUTCOMES),
            outcomes.isEmpty() ? null : List.copyOf(outcomes))
        .map(written -> withId(written).orElseThrow());
  }

  @Override
  public Answer<IssueFacts> classify(Actor actor, long id, Boolean customerFacing) {
    String word = customerFacing == null ? null : customerFacing ? "Yes" : "No";
    return writer
        .write(actor, id, fields.ofType(FieldLookup.CUSTOMER_FACING), word)
        .map(written -> withId(written).orElseThrow());
  }

  @Override
  public Answer<IssueFacts> plan(Actor actor, long id, Quarter quarter) {
    return plan(writer, actor, id, quarter);
  }

  @Override
  public Answer<IssueFacts> planQuietly(Actor actor, long id, Quarter quarter) {
    return plan(writer.quiet(), actor, id, quarter);
  }

  private Answer<IssueFacts> plan(IssueWriter by, Actor actor, long id, Quarter quarter) {
    return by.write(
            actor,
            id,
            fields.ofType(FieldLookup.TARGET_QUARTER),
            quarter == null ? null : quarter.toString())
        .map(written -> withId(written).orElseThrow());
  }

  private Optional<Reader> reader(Actor actor) {
    return actor.equals(Actor.SYSTEM)
        ? Optional.of(Reader.OF_EVERYTHING)
        : users.find(actor).map(user -> new Reader(user, false));
  }

  private Answer<Reader> valid(Actor actor, String jql) {
    Optional<Reader> reader = reader(actor);
    if (reader.isEmpty()) {
      return Answer.refused(Refusal.anonymous());
    }
    return reader.get().everything()
        ? Answer.done(reader.get())
        : search.valid(reader.get().user(), jql).map(query -> reader.get());
  }

  private Optional<Issue> visible(Actor actor, Issue issue) {
    return Optional.ofNullable(issue).filter(found -> mayBrowse(actor, found));
  }

  private boolean mayBrowse(Actor actor, Issue issue) {
    return reader(actor)
        .filter(
            reader ->
                reader.everything()
                    || permissions.hasPermission(
                        ProjectPermissions.BROWSE_PROJECTS, issue, reader.user()))
        .isPresent();
  }

  /** The issues, of those that the reader may see; a single one fresh from the database. */
  private List<Issue> withIds(Reader reader, Collection<Long> ids) {
    if (ids.size() == 1) {
      Actor actor = reader.everything() ? Actor.SYSTEM : new Actor(reader.user().getKey());
      return visible(actor, issues.getIssueObject(ids.iterator().next())).stream().toList();
    }
    return Parts.of(ids).stream()
        .flatMap(part -> found(search.find(reader, JqlText.withIds(part))).stream())
        .toList();
  }

  /** A query that we wrote ourselves: Jira refusing it is a fault, not an answer. */
  private static List<Issue> found(Answer<List<Issue>> answer) {
    return answer.get();
  }

  private IssueFacts facts(Issue issue) {
    return FactsOfIssue.read(issue, fields.known());
  }

  private List<IssueFacts> facts(List<Issue> found) {
    KnownFields known = fields.known();
    return found.stream().map(issue -> FactsOfIssue.read(issue, known)).toList();
  }
}
