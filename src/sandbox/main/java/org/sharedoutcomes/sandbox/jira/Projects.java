package org.sharedoutcomes.sandbox.jira;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /** The priorities in use. */
  public List<IssueData.Choice> priorities() {
    return jira.issues().all().stream()
        .map(issue -> issue.data().priority())
        .filter(Objects::nonNull)
        .distinct()
        .sorted(java.util.Comparator.comparing(IssueData.Choice::id))
        .toList();
  }
}
