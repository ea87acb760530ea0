package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Writes the comments of an issue. */
record CommentsJson(Jira jira, Links links) {
  ObjectNode of(StoredIssue issue) {
    List<IssueData.Remark> remarks = issue.data().remarks();
    ObjectNode json =
        JSON.objectNode()
            .put("startAt", 0)
            .put("maxResults", remarks.size())
            .put("total", remarks.size());
    json.set("comments", IssueJson.array(remarks, remark -> one(remark, issue.getId())));
    return json;
  }

  JsonNode one(IssueData.Remark remark, long issue) {
    return new Shapes(links)
        .comment(remark, jira.users().find(remark.author()).orElse(null), issue);
  }
}
