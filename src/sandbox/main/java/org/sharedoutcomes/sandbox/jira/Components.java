package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.timezone.TimeZoneManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every interface of Jira with what stands in for it. */
final class Components {
  private static final int LONGEST_TEXT = 32_767;

  private record NoDefaults() implements GenericConfigManager {}

  private Components() {}

  static Map<Class<?>, Object> of(Jira jira) {
    Map<Class<?>, Object> components = new LinkedHashMap<>();
    People people = new People(jira);
    components.put(UserManager.class, people.users());
    components.put(GroupManager.class, people.groups());
    components.put(ProjectRoleManager.class, new Roles(jira));
    components.put(PermissionManager.class, new Rights(jira));
    components.put(GlobalPermissionManager.class, new Rights(jira));
    components.put(JiraAuthenticationContext.class, new LoggedIn(jira));
    components.put(IssueManager.class, new IssueAccess(jira));
    components.put(IssueService.class, new IssueMaking(jira));
    components.put(ProjectManager.class, new ProjectAccess(jira));
    components.put(ConstantsManager.class, new Constants(jira));
    components.put(ChangeHistoryManager.class, new History(jira));
    components.put(CustomFieldManager.class, new FieldAccess(jira));
    components.put(FieldScreenManager.class, new OneScreen(jira));
    components.put(IssueTypeScreenSchemeManager.class, new OneScreen(jira));
    components.put(CommentManager.class, comments(jira));
    components.put(IssueLinkManager.class, jira.links());
    components.put(IssueLinkTypeManager.class, jira.links());
    components.put(LabelManager.class, new Labelling(jira));
    components.put(SearchService.class, new Searches(jira));
    components.put(WorkflowManager.class, jira.workflow());
    components.put(WorkflowSchemeManager.class, (WorkflowSchemeManager) Components::workflows);
    components.put(CustomFieldValuePersister.class, new Persister(jira));
    components.put(GenericConfigManager.class, new NoDefaults());
    components.put(
        TextFieldCharacterLengthValidator.class,
        (TextFieldCharacterLengthValidator) text -> text.length() > LONGEST_TEXT);
    components.put(TimeZoneManager.class, new UserProfiles(jira));
    components.put(LocaleManager.class, new UserProfiles(jira));
    components.put(MailQueue.class, mail(jira));
    return components;
  }

  /** One workflow for every type; a map with null as its key, as Jira's. */
  private static Map<String, String> workflows(Project project) {
    Map<String, String> names = new HashMap<>();
    names.put(null, Workflow.NAME);
    return names;
  }

  private static CommentManager comments(Jira jira) {
    return (issue, author, body, dispatchEvent) ->
        new Remarked(jira, jira.issues().comment(author, issue.getKey(), body));
  }

  private static MailQueue mail(Jira jira) {
    return item -> {
      if (!(item instanceof SingleMailQueueItem single)) {
        throw new UnsupportedOperationException("not in the sandbox: mail of " + item.getClass());
      }
      jira.mailbox()
          .add(
              single.email().getTo(),
              single.email().getSubject(),
              single.email().getBody(),
              single.email().getMimeType());
    };
  }
}
