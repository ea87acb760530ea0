package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The statuses that an export mentions, by id. A history names statuses of the Jira that it comes
 * from; here they are those of the one workflow, by their category, under the names that they had.
 */
final class ExportedStatuses {
  private final Map<String, Step> byId = new HashMap<>();

  void add(JsonNode status) {
    String category = status.path("statusCategory").path("key").asText("");
    if (status.hasNonNull("id") && !category.isEmpty()) {
      byId.put(status.get("id").asText(), Step.ofCategory(category));
    }
  }

  IssueData inHistoryOf(IssueData issue) {
    if (issue.history().isEmpty()) {
      return issue;
    }
    Draft draft = new Draft(issue);
    draft.history =
        issue.history().stream()
            .map(
                change ->
                    new IssueData.Change(
                        change.author(),
                        change.at(),
                        change.items().stream().map(this::translated).toList()))
            .sorted(Comparator.comparing(IssueData.Change::at))
            .toList();
    return draft.done();
  }

  private IssueData.Item translated(IssueData.Item item) {
    return item.field().equals("status")
        ? new IssueData.Item(
            item.field(),
            step(item.from(), item.fromText()),
            item.fromText(),
            step(item.to(), item.toText()),
            item.toText())
        : item;
  }

  /** A status that nothing else tells of is one of work that goes on. */
  private String step(String id, String name) {
    Step known = id == null ? null : byId.get(id);
    return (known == null ? Step.named(name == null ? "" : name).orElse(Step.IN_PROGRESS) : known)
        .getId();
  }
}
