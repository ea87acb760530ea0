package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.IssueInputParameters;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Values of an issue as a form sends them. */
final class InputParameters implements IssueInputParameters {
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
  private final List<String> custom = new ArrayList<>();

  @Override
  public IssueInputParameters addCustomFieldValue(String field, String... added) {
    custom.addAll(List.of(added));
    return this;
  }

  @Override
  public IssueInputParameters setProjectId(Long id) {
    fields.putObject("project").put("id", id.toString());
    return this;
  }

  @Override
  public IssueInputParameters setIssueTypeId(String id) {
    fields.putObject("issuetype").put("id", id);
    return this;
  }

  @Override
  public IssueInputParameters setSummary(String summary) {
    fields.put("summary", summary);
    return this;
  }

  @Override
  public IssueInputParameters setDescription(String description) {
    fields.put("description", description);
    return this;
  }

  @Override
  public IssueInputParameters setReporterId(String name) {
    fields.putObject("reporter").put("name", name);
    return this;
  }

  Values values() {
    return Values.fromJson(fields);
  }

  /** Values of the custom field that was set last. */
  List<String> custom() {
    return custom;
  }
}
