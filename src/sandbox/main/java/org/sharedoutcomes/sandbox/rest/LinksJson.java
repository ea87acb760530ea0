package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Links.Shown;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Writes the links of an issue; a link to an issue that is not loaded shows its key alone. */
record LinksJson(Jira jira, Links links) {
  ArrayNode of(StoredIssue issue) {
    ArrayNode array = JSON.arrayNode();
    List<Shown> all = jira.links().of(issue);
    for (int i = 0; i < all.size(); i++) {
      array.add(link(all.get(i), issue.getId() + "-" + i));
    }
    return array;
  }

  private JsonNode link(Shown link, String id) {
    ObjectNode json = JSON.objectNode().put("id", id);
    json.putObject("type")
        .put("name", link.type().getName())
        .put("inward", link.type().getInward())
        .put("outward", link.type().getOutward());
    JsonNode other =
        link.issue()
            .map(issue -> new IssueJson(jira, links).brief(issue))
            .orElseGet(() -> JSON.objectNode().put("key", link.key()));
    return json.set(link.outward() ? "outwardIssue" : "inwardIssue", other);
  }
}
