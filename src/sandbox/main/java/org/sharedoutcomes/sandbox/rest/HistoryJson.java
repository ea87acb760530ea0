package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;

/** Writes the history of an issue. */
record HistoryJson(Jira jira, Links links) {
  ObjectNode of(IssueData issue) {
    int size = issue.history().size();
    ObjectNode json =
        JSON.objectNode().put("startAt", 0).put("maxResults", size).put("total", size);
    ArrayNode histories = json.putArray("histories");
    for (int i = 0; i < size; i++) {
      histories.add(change(issue.history().get(i), issue.id() + "-" + i));
    }
    return json;
  }

  private ObjectNode change(IssueData.Change change, String id) {
    ObjectNode json = JSON.objectNode().put("id", id);
    json.set("author", new Shapes(links).user(jira.users().find(change.author()).orElse(null)));
    json.put("created", Dates.text(change.at()));
    ArrayNode items = json.putArray("items");
    for (IssueData.Item item : change.items()) {
      items
          .addObject()
          .put("field", item.field())
          .put("fieldtype", "jira")
          .put("from", item.from())
          .put("fromString", item.fromText())
          .put("to", item.to())
          .put("toString", item.toText());
    }
    return json;
  }
}
