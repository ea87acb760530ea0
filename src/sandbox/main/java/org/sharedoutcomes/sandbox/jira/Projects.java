package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The projects. */
public final class Projects {
  private final Jira jira;

  Projects(Jira jira) {
    this.jira = jira;
  }

  public List<StoredProject> all() {
    return jira.memory().projects().stream().map(StoredProject::new).toList();
  }

  public Optional<StoredProject> find(String key) {
    return all().stream().filter(project -> project.getKey().equals(key)).findFirst();
  }

  public Optional<StoredProject> find(Long id) {
    return all().stream().filter(project -> Objects.equals(project.getId(), id)).findFirst();
  }

  /** Makes a project with the types of issue that the first one has. */
  public StoredProject create(String key, String name) {
    if (!key.matches("[A-Z][A-Z0-9_]{1,9}") || name.isBlank() || find(key).isPresent()) {
      throw new Refused(
          Refused.Why.INVALID,
          List.of(),
          Map.of("projectKey", "A project needs a name and a key of its own, such as SHOP."));
    }
    return jira.store()
        .write(
            transaction -> {
              ProjectData first = all().get(0).data();
              ProjectData made =
                  new ProjectData(
                      transaction.nextId(Row.Kind.PROJECT),
                      key,
                      name,
                      List.of(),
                      List.of(),
                      first.types(),
                      first.linkTypes());
              transaction.put(Row.Kind.PROJECT, made.id(), made);
              return new StoredProject(made);
            });
  }

  /** The types of issue of all projects. */
  public Collection<IssueType> types() {
    Set<IssueType> types = new LinkedHashSet<>();
    for (ProjectData project : jira.memory().projects()) {
      project.types().forEach(it -> types.add(new Refs.Type(it.id(), it.name(), it.subTask())));
    }
    return types;
  }

  /** The priorities in use, or Jira's first ones. */
  public List<IssueData.Choice> priorities() {
    return inUse(
        IssueData::priority,
        choice("1", "Highest"),
        choice("2", "High"),
        choice("3", "Medium"),
        choice("4", "Low"),
        choice("5", "Lowest"));
  }

  /** The resolutions in use, or Jira's first ones. */
  public List<IssueData.Choice> resolutions() {
    return inUse(IssueData::resolution, choice("10000", "Done"), choice("10001", "Won't Do"));
  }

  private static IssueData.Choice choice(String id, String name) {
    return new IssueData.Choice(id, name);
  }

  private List<IssueData.Choice> inUse(
      Function<IssueData, IssueData.Choice> choice, IssueData.Choice... first) {
    List<IssueData.Choice> used =
        jira.issues().all().stream()
            .map(issue -> choice.apply(issue.data()))
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparing(IssueData.Choice::id))
            .toList();
    return used.isEmpty() ? List.of(first) : used;
  }
}
