package org.sharedoutcomes.sandbox.rest;

import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Step;
import org.sharedoutcomes.sandbox.jira.StoredProject;

/** The JSON of the small things that issues refer to. */
record Shapes(Links links) {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  JsonNode user(ApplicationUser user) {
    if (user == null) {
      return JSON.nullNode();
    }
    return JSON.objectNode()
        .put("self", links.user(user.getName()))
        .put("key", user.getKey())
        .put("name", user.getName())
        .put("emailAddress", user.getEmailAddress())
        .put("displayName", user.getDisplayName())
        .put("active", user.isActive())
        .put("timeZone", ZoneId.systemDefault().getId())
        .set("avatarUrls", JSON.objectNode());
  }

  ObjectNode project(StoredProject project) {
    return JSON.objectNode()
        .put("self", links.api("project/" + project.getId()))
        .put("id", "" + project.getId())
        .put("key", project.getKey())
        .put("name", project.getName())
        .put("projectTypeKey", "software");
  }

  ObjectNode type(String id, String name, boolean subTask) {
    return named("issuetype", id, name).put("subtask", subTask);
  }

  JsonNode choice(String kind, IssueData.Choice choice) {
    return choice == null ? JSON.nullNode() : named(kind, choice.id(), choice.name());
  }

  ObjectNode named(String kind, String id, String name) {
    return JSON.objectNode()
        .put("self", links.api(kind + "/" + id))
        .put("id", id)
        .put("name", name);
  }

  JsonNode status(Step step) {
    ObjectNode category =
        JSON.objectNode()
            .put("self", links.api("statuscategory/" + step.categoryId()))
            .put("id", step.categoryId())
            .put("key", step.getStatusCategory().getKey())
            .put("colorName", color(step))
            .put("name", step.categoryName());
    return named("status", step.getId(), step.getName())
        .put("description", "")
        .set("statusCategory", category);
  }

  private static String color(Step step) {
    return switch (step.categoryId()) {
      case 2 -> "blue-gray";
      case 3 -> "green";
      default -> "yellow";
    };
  }

  ObjectNode version(Version version) {
    ObjectNode json =
        named("version", "" + version.getId(), version.getName())
            .put("archived", version.isArchived())
            .put("released", version.isReleased());
    if (version.getReleaseDate() != null) {
      LocalDate date =
          version.getReleaseDate().toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
      json.put("releaseDate", date.toString());
    }
    return json;
  }

  JsonNode attachment(IssueData.Attached file, ApplicationUser author) {
    ObjectNode json =
        JSON.objectNode()
            .put("self", links.api("attachment/" + file.id()))
            .put("id", "" + file.id())
            .put("filename", file.name());
    json.set("author", user(author));
    return json.put("created", Dates.text(file.at()))
        .put("size", file.size())
        .put("mimeType", file.contentType());
  }

  JsonNode comment(IssueData.Remark remark, ApplicationUser author, long issue) {
    JsonNode person = user(author);
    ObjectNode json =
        JSON.objectNode()
            .put("self", links.api("issue/" + issue + "/comment/" + remark.id()))
            .put("id", "" + remark.id());
    json.set("author", person);
    json.set("updateAuthor", person);
    return json.put("body", remark.body())
        .put("created", Dates.text(remark.at()))
        .put("updated", Dates.text(remark.at()));
  }
}
