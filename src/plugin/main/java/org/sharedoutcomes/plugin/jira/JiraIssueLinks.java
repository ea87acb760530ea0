package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Refusal;

/** Links issues through Jira, which asks no permission here: so it is asked first. */
public final class JiraIssueLinks implements IssueLinks {
  private final IssueLinkManager links;
  private final IssueLinkTypeManager types;
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final Users users;

  public JiraIssueLinks(
      IssueLinkManager links,
      IssueLinkTypeManager types,
      IssueManager issues,
      PermissionManager permissions,
      UserManager users) {
    this.links = links;
    this.types = types;
    this.issues = issues;
    this.permissions = permissions;
    this.users = new Users(users);
  }

  @Override
  public List<String> types() {
    return types.getIssueLinkTypes().stream().map(IssueLinkType::getName).sorted().toList();
  }

  @Override
  public Answer<Boolean> link(Actor actor, long issue, long other, String type) {
    Optional<ApplicationUser> user = users.find(actor);
    if (user.isEmpty()) {
      return Answer.refused(Refusal.anonymous());
    }
    Issue source = issues.getIssueObject(issue);
    if (source == null
        || !permissions.hasPermission(ProjectPermissions.LINK_ISSUES, source, user.get())) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.jira.may-not-link"));
    }
    return chosen(type)
        .map(found -> link(user.get(), issue, other, found))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid("linkType", "shared-outcomes.jira.no-link-type", type)));
  }

  private Answer<Boolean> link(ApplicationUser user, long issue, long other, IssueLinkType type) {
    boolean there =
        links.getOutwardLinks(issue).stream()
            .anyMatch(
                link ->
                    link.getDestinationId() == other
                        && link.getIssueLinkType().getId().equals(type.getId()));
    if (there) {
      return Answer.done(true);
    }
    try {
      links.createIssueLink(issue, other, type.getId(), null, user);
      return Answer.done(true);
    } catch (CreateException failure) {
      return Answer.refused(
          Refusal.invalid("", "shared-outcomes.jira.not-linked", failure.getMessage()));
    }
  }

  /** The type that is meant, else one that is called like relating, else one without direction. */
  private Optional<IssueLinkType> chosen(String wanted) {
    if (!wanted.isEmpty()) {
      return first(type -> type.getName().equalsIgnoreCase(wanted));
    }
    return Stream.<Predicate<IssueLinkType>>of(
            type -> type.getName().equalsIgnoreCase("Relates"),
            type -> type.getName().toLowerCase(Locale.ROOT).contains("relat"),
            type -> type.getInward().equals(type.getOutward()),
            type -> true)
        .flatMap(fits -> first(fits).stream())
        .findFirst();
  }

  private Optional<IssueLinkType> first(Predicate<IssueLinkType> fits) {
    return types.getIssueLinkTypes().stream().filter(fits).findFirst();
  }
}
