package org.sharedoutcomes.plugin.jira;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the few of Jira's objects that the adapters read. */
final class FakeJira {
  private final List<CustomField> fields = new ArrayList<>();

  CustomFieldManager fields() {
    CustomFieldManager manager = mock(CustomFieldManager.class);
    lenient().when(manager.getCustomFieldObjects()).thenReturn(fields);
    return manager;
  }

  CustomField field(String typeKey, String name) {
    CustomField field = mock(CustomField.class);
    CustomFieldType type = mock(CustomFieldType.class);
    long id = 10100L + fields.size();
    lenient().when(type.getKey()).thenReturn(typeKey);
    lenient().when(field.getCustomFieldType()).thenReturn(type);
    lenient().when(field.getId()).thenReturn("customfield_" + id);
    lenient().when(field.getIdAsLong()).thenReturn(id);
    lenient().when(field.getName()).thenReturn(name);
    fields.add(field);
    return field;
  }

  static MutableIssue issue(long id, String key) {
    MutableIssue issue = mock(MutableIssue.class);
    Project project = mock(Project.class);
    IssueType type = mock(IssueType.class);
    lenient().when(project.getKey()).thenReturn(key.substring(0, key.indexOf('-')));
    lenient().when(type.getName()).thenReturn("Story");
    lenient().when(issue.getId()).thenReturn(id);
    lenient().when(issue.getKey()).thenReturn(key);
    lenient().when(issue.getProjectObject()).thenReturn(project);
    lenient().when(issue.getIssueType()).thenReturn(type);
    lenient().when(issue.getSummary()).thenReturn("Summary of " + key);
    lenient().when(issue.getCreated()).thenReturn(new Timestamp(0));
    return issue;
  }

  static Status status(String name, String category) {
    Status status = mock(Status.class);
    StatusCategory found = mock(StatusCategory.class);
    lenient().when(found.getKey()).thenReturn(category);
    lenient().when(status.getStatusCategory()).thenReturn(found);
    lenient().when(status.getName()).thenReturn(name);
    return status;
  }

  static Version version(String name, LocalDate released) {
    Version version = mock(Version.class);
    lenient().when(version.getName()).thenReturn(name);
    lenient()
        .when(version.getReleaseDate())
        .thenReturn(released == null ? null : Timestamp.valueOf(released.atStartOfDay()));
    return version;
  }

  static ApplicationUser user(String key) {
    ApplicationUser user = mock(ApplicationUser.class);
    lenient().when(user.getKey()).thenReturn(key);
    lenient().when(user.getName()).thenReturn("name-of-" + key);
    lenient().when(user.getDisplayName()).thenReturn("Display " + key);
    lenient().when(user.isActive()).thenReturn(true);
    return user;
  }

  /** A search that takes every query. */
  static SearchService searches() {
    SearchService searches = mock(SearchService.class);
    SearchService.ParseResult parsed = mock(SearchService.ParseResult.class);
    lenient().when(parsed.isValid()).thenReturn(true);
    lenient().when(searches.parseQuery(any(), anyString())).thenReturn(parsed);
    return searches;
  }
}
