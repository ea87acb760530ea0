package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Set;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Move;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.Values;

/** One issue: shown, made, edited, moved, commented, linked. */
record IssueRest(Jira jira) {

  Answer get(Call call) {
    Selection selection =
        Selection.of(Selection.split(call.parameter("fields").orElse("")), "*all");
    Set<String> expand = Set.copyOf(Selection.split(call.parameter("expand").orElse("")));
    StoredIssue issue = visible(call);
    ObjectNode json = new IssueJson(jira, call.links()).issue(issue, selection, expand);
    if (expand.contains("transitions")) {
      json.set("transitions", moves(call, issue, false));
    }
    return Answer.ok(json);
  }

  Answer post(Call call) {
    StoredIssue made = jira.issues().create(call.person(), Values.fromJson(fields(call.body())));
    return Answer.created(
        JSON.objectNode()
            .put("id", "" + made.getId())
            .put("key", made.getKey())
            .put("self", call.links().api("issue/" + made.getId())));
  }

  Answer put(Call call) {
    StoredIssue issue = visible(call);
    Update update = new Update(jira, issue, call.body());
    jira.issues().edit(call.user(), issue.getKey(), Values.fromJson(update.fields()));
    update.comment().ifPresent(text -> jira.issues().comment(call.user(), issue.getKey(), text));
    return Answer.nothing();
  }

  Answer transitions(Call call) {
    boolean fields = call.parameter("expand").filter(e -> e.contains("fields")).isPresent();
    ObjectNode json = JSON.objectNode().put("expand", "transitions");
    json.set("transitions", moves(call, visible(call), fields));
    return Answer.ok(json);
  }

  Answer move(Call call) {
    StoredIssue issue = visible(call);
    JsonNode given = call.body().path("transition");
    String id = given.isObject() ? given.path("id").asText("") : given.asText("");
    if (!id.matches("\\d{1,9}")) {
      throw new Refused(Refused.Why.INVALID, "Missing 'transition' identifier");
    }
    Update update = new Update(jira, issue, call.body());
    jira.issues()
        .move(
            call.user(),
            issue.getKey(),
            Integer.parseInt(id),
            Values.fromJson(update.fields()),
            update.comment().orElse(null));
    return Answer.nothing();
  }

  Answer comments(Call call) {
    return Answer.ok(new CommentsJson(jira, call.links()).of(visible(call)));
  }

  Answer comment(Call call) {
    StoredIssue issue = visible(call);
    String text = call.body().path("body").asText("");
    IssueData.Remark remark = jira.issues().comment(call.user(), issue.getKey(), text);
    return Answer.created(new CommentsJson(jira, call.links()).one(remark, issue.getId()));
  }

  /** Takes the parts named {@code file} of a form, as Jira does. */
  Answer attach(Call call) {
    StoredIssue issue = visible(call);
    ArrayNode json = JSON.arrayNode();
    try {
      for (Part part : call.request().getParts()) {
        if (part.getName().equals("file")) {
          IssueData.Attached file =
              jira.attachments()
                  .add(
                      call.person(),
                      issue.getKey(),
                      part.getSubmittedFileName(),
                      part.getSize(),
                      part.getContentType());
          json.add(new Shapes(call.links()).attachment(file, call.user()));
        }
      }
    } catch (IOException | ServletException e) {
      throw new Refused(Refused.Why.INVALID, "The files cannot be read: " + e.getMessage());
    }
    return Answer.ok(json);
  }

  Answer detach(Call call) {
    String id = call.path().get(1);
    if (!id.matches("\\d{1,18}")) {
      throw new Refused(Refused.Why.NOT_FOUND, "The attachment does not exist");
    }
    jira.attachments().remove(call.person(), Long.parseLong(id));
    return Answer.nothing();
  }

  Answer link(Call call) {
    JsonNode body = call.body();
    String from = key(call, body.path("inwardIssue").path("key"));
    String to = key(call, body.path("outwardIssue").path("key"));
    jira.issues().link(call.person(), from, body.path("type").path("name").asText(""), to);
    return new Answer(201, null);
  }

  private String key(Call call, JsonNode key) {
    return jira.issues().visible(call.person(), key.asText("")).getKey();
  }

  private StoredIssue visible(Call call) {
    return jira.issues().visible(call.person(), call.path().get(1));
  }

  private ArrayNode moves(Call call, StoredIssue issue, boolean fields) {
    return IssueJson.array(
        jira.issues().moves(call.user(), issue), move -> transition(call, move, fields));
  }

  private static ObjectNode transition(Call call, Move move, boolean fields) {
    ObjectNode json = JSON.objectNode().put("id", "" + move.id()).put("name", move.label());
    json.set("to", new Shapes(call.links()).status(move.to()));
    if (fields) {
      json.putObject("fields");
    }
    return json;
  }

  private static ObjectNode fields(JsonNode body) {
    return body.path("fields").isObject() ? (ObjectNode) body.path("fields") : JSON.objectNode();
  }
}
