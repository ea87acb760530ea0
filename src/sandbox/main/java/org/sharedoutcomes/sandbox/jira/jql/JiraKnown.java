package org.sharedoutcomes.sandbox.jira.jql;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.ProjectData;
import org.sharedoutcomes.sandbox.jira.Step;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.UserData;

/** What a user of the sandbox's Jira may know of: nothing at all without the right to browse. */
record JiraKnown(Jira jira, ApplicationUser user, boolean overrideSecurity) implements Known {

  private boolean sees() {
    return overrideSecurity || jira.users().mayWork(user);
  }

  private Stream<ProjectData> projects() {
    return sees() ? jira.projects().all().stream().map(project -> project.data()) : Stream.empty();
  }

  @Override
  public List<Option> options(Kind kind) {
    return switch (kind) {
      case PROJECT ->
          projects().map(p -> Option.of(p.key(), p.key(), p.name(), "" + p.id())).toList();
      case TYPE ->
          projects()
              .flatMap(p -> p.types().stream())
              .map(type -> Option.of(type.id(), type.id(), type.name()))
              .distinct()
              .toList();
      case STATUS -> steps().map(s -> Option.of(s.getId(), s.getId(), s.getName())).toList();
      case STATUS_CATEGORY ->
          steps()
              .map(
                  s ->
                      Option.of(
                          s.getId(),
                          s.categoryName(),
                          s.getStatusCategory().getKey(),
                          "" + s.categoryId()))
              .toList();
      case PRIORITY -> priorities();
      case RESOLUTION -> resolutions();
      case VERSION ->
          projects()
              .flatMap(p -> p.versions().stream())
              .map(v -> Option.of(v.name(), v.name(), "" + v.id()))
              .toList();
      case COMPONENT ->
          projects()
              .flatMap(p -> p.components().stream())
              .map(c -> Option.of(c.name(), c.name(), "" + c.id()))
              .toList();
    };
  }

  private static Stream<Step> steps() {
    return Arrays.stream(Step.values());
  }

  private List<Option> priorities() {
    List<Option> options =
        new ArrayList<>(
            jira.projects().priorities().stream()
                .map(priority -> Option.of(priority.id(), priority.id(), priority.name()))
                .toList());
    Collections.reverse(options);
    return options;
  }

  private List<Option> resolutions() {
    return jira.projects().resolutions().stream()
        .map(resolution -> Option.of(resolution.id(), resolution.id(), resolution.name()))
        .toList();
  }

  @Override
  public Collection<IssueData> issues() {
    return sees() ? jira.issues().all().stream().map(StoredIssue::data).toList() : List.of();
  }

  StoredIssue stored(IssueData issue) {
    return jira.issues().find(issue.id()).orElseThrow();
  }

  @Override
  public Optional<IssueData> issue(String keyOrId) {
    if (!sees()) {
      return Optional.empty();
    }
    return jira.issues()
        .find(keyOrId.toUpperCase(Locale.ROOT))
        .or(() -> byNumber(keyOrId))
        .map(StoredIssue::data);
  }

  private Optional<StoredIssue> byNumber(String number) {
    return number.matches("\\d{1,18}")
        ? jira.issues().find(Long.valueOf(number))
        : Optional.empty();
  }

  @Override
  public boolean exists(String key) {
    return jira.issues().find(key).isPresent();
  }

  @Override
  public Optional<String> user(String name) {
    return jira.users()
        .find(name)
        .or(() -> jira.users().find(name.toLowerCase(Locale.ROOT)))
        .map(UserData::name);
  }

  @Override
  public Optional<Collection<String>> members(String group) {
    List<String> members =
        jira.users().all().stream()
            .filter(member -> member.groups().contains(group))
            .map(UserData::name)
            .toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(members);
  }

  @Override
  public Optional<String> searcher() {
    return Optional.ofNullable(user).map(ApplicationUser::getName);
  }

  @Override
  public List<Custom> customFields() {
    return jira.fields().all().stream().map(this::custom).toList();
  }

  private Custom custom(CustomField field) {
    String id = field.getId();
    return new Custom(
        field.getIdAsLong(), field.getName(), issue -> issue.custom().getOrDefault(id, List.of()));
  }
}
