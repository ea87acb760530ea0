package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links between issues, and the system's own from an epic to its stories. */
public final class Links implements IssueLinkManager, IssueLinkTypeManager {
  private static final Kind EPIC =
      new Kind(
          new ProjectData.LinkKind(10200, "Epic-Story Link", "has Epic", "is Epic of"),
          "jira_gh_epic_story");

  private static final List<ProjectData.LinkKind> FIRST =
      List.of(
          new ProjectData.LinkKind(10300, "Blocks", "is blocked by", "blocks"),
          new ProjectData.LinkKind(10302, "Duplicate", "is duplicated by", "duplicates"),
          new ProjectData.LinkKind(10303, "Relates", "relates to", "relates to"));

  /** A link as an issue's page shows it: what it says, and the other issue, if that is loaded. */
  public record Shown(
      IssueLinkType type, boolean outward, String key, Optional<StoredIssue> issue) {
    /** What the link says, read from the issue that is shown. */
    public String text() {
      return outward ? type.getOutward() : type.getInward();
    }
  }

  private record Kind(ProjectData.LinkKind data, String style) implements IssueLinkType {
    @Override
    public Long getId() {
      return data.id();
    }

    @Override
    public String getName() {
      return data.name();
    }

    @Override
    public String getInward() {
      return data.inward();
    }

    @Override
    public String getOutward() {
      return data.outward();
    }

    @Override
    public String getStyle() {
      return style;
    }
  }

  private record Link(Issue source, Issue destination, IssueLinkType type) implements IssueLink {
    @Override
    public Issue getSourceObject() {
      return source;
    }

    @Override
    public Issue getDestinationObject() {
      return destination;
    }

    @Override
    public Long getSourceId() {
      return source.getId();
    }

    @Override
    public Long getDestinationId() {
      return destination.getId();
    }

    @Override
    public IssueLinkType getIssueLinkType() {
      return type;
    }

    @Override
    public boolean isSystemLink() {
      return type.getStyle() != null;
    }
  }

  private final Jira jira;

  Links(Jira jira) {
    this.jira = jira;
  }

  /** The types of link people may use. */
  public List<IssueLinkType> types() {
    return List.copyOf(kinds().values());
  }

  private Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (ProjectData project : jira.memory().projects()) {
      project.linkTypes().forEach(kind -> kinds.putIfAbsent(kind.name(), new Kind(kind, null)));
    }
    FIRST.forEach(kind -> kinds.putIfAbsent(kind.name(), new Kind(kind, null)));
    return kinds;
  }

  /** The links of an issue in both directions, without the system's. */
  public List<Shown> of(StoredIssue issue) {
    Map<String, Kind> kinds = kinds();
    Set<Shown> shown = new LinkedHashSet<>();
    for (IssueData.Link link : issue.data().links()) {
      shown.add(shown(kinds.get(link.type()), link.outward(), link.target()));
    }
    for (StoredIssue other : linkingTo(issue)) {
      for (IssueData.Link link : other.data().links()) {
        if (link.target().equals(issue.getKey())) {
          shown.add(shown(kinds.get(link.type()), !link.outward(), other.getKey()));
        }
      }
    }
    return List.copyOf(shown);
  }

  private Shown shown(Kind kind, boolean outward, String key) {
    return new Shown(kind, outward, key, jira.issues().find(key));
  }

  private List<StoredIssue> linkingTo(StoredIssue issue) {
    return jira.issues().byId(jira.memory().linkingTo(issue.getKey()));
  }

  @Override
  public List<IssueLink> getOutwardLinks(Long sourceId) {
    return links(sourceId, true);
  }

  @Override
  public List<IssueLink> getInwardLinks(Long destinationId) {
    return links(destinationId, false);
  }

  private List<IssueLink> links(Long id, boolean outward) {
    StoredIssue issue = jira.issues().find(id).orElse(null);
    if (issue == null) {
      return List.of();
    }
    Map<String, Kind> kinds = kinds();
    Set<IssueLink> links = new LinkedHashSet<>();
    if (outward) {
      issue.inEpic().forEach(story -> links.add(new Link(issue, story, EPIC)));
    } else {
      jira.issues().find(issue.epicKey()).ifPresent(epic -> links.add(new Link(epic, issue, EPIC)));
    }
    for (IssueData.Link link : issue.data().links()) {
      if (link.outward() == outward) {
        jira.issues()
            .find(link.target())
            .ifPresent(other -> links.add(link(issue, other, kinds.get(link.type()), outward)));
      }
    }
    for (StoredIssue other : linkingTo(issue)) {
      for (IssueData.Link link : other.data().links()) {
        if (link.target().equals(issue.getKey()) && link.outward() != outward) {
          links.add(link(issue, other, kinds.get(link.type()), outward));
        }
      }
    }
    return new ArrayList<>(links);
  }

  @Override
  public Collection<IssueLink> getIssueLinks(Long issueLinkTypeId) {
    Map<String, Kind> kinds = kinds();
    Set<IssueLink> links = new LinkedHashSet<>();
    for (StoredIssue issue : jira.issues().all()) {
      for (IssueData.Link link : issue.data().links()) {
        Kind kind = kinds.get(link.type());
        if (kind.getId().equals(issueLinkTypeId)) {
          jira.issues()
              .find(link.target())
              .ifPresent(other -> links.add(link(issue, other, kind, link.outward())));
        }
      }
    }
    return links;
  }

  private static Link link(StoredIssue issue, StoredIssue other, Kind kind, boolean outward) {
    return outward ? new Link(issue, other, kind) : new Link(other, issue, kind);
  }

  @Override
  public Collection<IssueLinkType> getIssueLinkTypes() {
    return types();
  }

  @Override
  public void createIssueLink(
      Long sourceId, Long destinationId, Long linkTypeId, Long sequence, ApplicationUser user)
      throws CreateException {
    StoredIssue source = jira.issues().find(sourceId).orElse(null);
    StoredIssue destination = jira.issues().find(destinationId).orElse(null);
    IssueLinkType type =
        types().stream().filter(one -> one.getId().equals(linkTypeId)).findFirst().orElse(null);
    if (source == null || destination == null || type == null) {
      throw new CreateException("There is no such issue, or no such type of link.");
    }
    jira.issues().link(user, source.getKey(), type.getName(), destination.getKey());
  }

  @Override
  public Collection<IssueLinkType> getIssueLinkTypesByStyle(String style) {
    return EPIC.getStyle().equals(style) ? List.of(EPIC) : List.of();
  }
}
