package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Dependencies;

/**
 * Reads Jira's links: both directions of a single issue, or else all links of a type at once, which
 * Jira reads in one statement. Only ids are taken, for asking a link for its issues reads them one
 * by one.
 */
public final class JiraDependencies implements Dependencies {
  private final IssueLinkManager links;
  private final IssueLinkTypeManager types;

  public JiraDependencies(IssueLinkManager links, IssueLinkTypeManager types) {
    this.links = links;
    this.types = types;
  }

  @Override
  public List<Directed> among(Collection<String> names, Collection<Long> issues) {
    if (issues.isEmpty() || names.isEmpty()) {
      return List.of();
    }
    List<IssueLinkType> wanted = wanted(names);
    Set<Long> ids = Set.copyOf(issues);
    return wanted.stream()
        .flatMap(
            type ->
                ofType(type, ids)
                    .filter(
                        link ->
                            ids.contains(link.getSourceId())
                                || ids.contains(link.getDestinationId()))
                    .map(
                        link ->
                            new Directed(
                                type.getName(), link.getSourceId(), link.getDestinationId())))
        .distinct()
        .toList();
  }

  private List<IssueLinkType> wanted(Collection<String> names) {
    Set<String> lower =
        names.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return types.getIssueLinkTypes().stream()
        .filter(type -> lower.contains(type.getName().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Stream<IssueLink> ofType(IssueLinkType type, Set<Long> ids) {
    if (ids.size() > 1) {
      return links.getIssueLinks(type.getId()).stream();
    }
    Long id = ids.iterator().next();
    return Stream.concat(links.getOutwardLinks(id).stream(), links.getInwardLinks(id).stream())
        .filter(link -> link.getIssueLinkType().getId().equals(type.getId()));
  }
}
