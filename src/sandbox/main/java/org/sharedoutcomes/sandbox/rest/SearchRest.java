package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Finds issues by JQL, a page at a time. */
record SearchRest(Jira jira) {
  private static final int MOST = 1000;

  /** What to find, and which part of it to answer. */
  private record Wish(
      String jql, int startAt, int maxResults, List<String> fields, Set<String> expand) {}

  Answer get(Call call) {
    return answer(
        call,
        new Wish(
            call.parameter("jql").orElse(""),
            number("startAt", call.parameter("startAt").orElse("0")),
            number("maxResults", call.parameter("maxResults").orElse("50")),
            Selection.split(call.parameter("fields").orElse("")),
            Set.copyOf(Selection.split(call.parameter("expand").orElse("")))));
  }

  Answer post(Call call) {
    JsonNode body = call.body();
    return answer(
        call,
        new Wish(
            body.path("jql").asText(""),
            number("startAt", body.path("startAt").asText("0")),
            number("maxResults", body.path("maxResults").asText("50")),
            texts(body.path("fields")),
            new HashSet<>(texts(body.path("expand")))));
  }

  private Answer answer(Call call, Wish wish) {
    ParseResult parsed = jira.search().parse(call.user(), wish.jql());
    if (!parsed.isValid()) {
      List<String> errors = new ArrayList<>(parsed.getErrors().getErrorMessages());
      throw new Refused(Refused.Why.INVALID, errors, Map.of());
    }
    List<Issue> found = jira.search().search(call.user(), parsed.getQuery(), false);
    int size = Math.min(MOST, wish.maxResults());
    ObjectNode json =
        JSON.objectNode()
            .put("expand", "names,schema")
            .put("startAt", wish.startAt())
            .put("maxResults", size)
            .put("total", found.size());
    Selection selection = Selection.of(wish.fields(), "*navigable");
    IssueJson shape = new IssueJson(jira, call.links());
    Set<String> each = wish.expand().contains("changelog") ? Set.of("changelog") : Set.of();
    ArrayNode issues = json.putArray("issues");
    found.stream()
        .skip(wish.startAt())
        .limit(size)
        .forEach(issue -> issues.add(shape.issue((StoredIssue) issue, selection, each)));
    if (wish.expand().contains("names")) {
      json.set("names", new FieldsJson(jira).names());
    }
    if (wish.expand().contains("schema")) {
      json.set("schema", new FieldsJson(jira).schemas());
    }
    return Answer.ok(json);
  }

  private static int number(String name, String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new Refused(
          Refused.Why.INVALID,
          "The parameter '%s' is no whole number from 0: '%s'.".formatted(name, text));
    }
    return Integer.parseInt(text);
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return Selection.split(node.asText());
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
