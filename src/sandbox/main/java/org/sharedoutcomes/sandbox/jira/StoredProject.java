package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** A project as the plugin sees it. */
public record StoredProject(ProjectData data) implements Project {

  /** A version as the plugin sees it. */
  public record StoredVersion(ProjectData.Release data) implements Version {
    @Override
    public Long getId() {
      return data.id();
    }

    @Override
    public String getName() {
      return data.name();
    }

    @Override
    public Date getReleaseDate() {
      return data.date() == null
          ? null
          : Date.from(data.date().atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    @Override
    public boolean isReleased() {
      return data.released();
    }

    @Override
    public boolean isArchived() {
      return data.archived();
    }
  }

  @Override
  public Long getId() {
    return data.id();
  }

  @Override
  public String getKey() {
    return data.key();
  }

  @Override
  public String getName() {
    return data.name();
  }

  @Override
  public Collection<Version> getVersions() {
    return versions(data.versions().stream().map(ProjectData.Release::name).toList());
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return data.types().stream()
        .map(type -> (IssueType) new Refs.Type(type.id(), type.name(), type.subTask()))
        .toList();
  }

  List<Version> versions(List<String> names) {
    return data.versions().stream()
        .filter(release -> names.contains(release.name()))
        .map(release -> (Version) new StoredVersion(release))
        .toList();
  }
}
