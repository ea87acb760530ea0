package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.ProjectData;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredProject;
import org.sharedoutcomes.sandbox.jira.UserData;

/** The server, its users and its projects. */
record SiteRest(Jira jira) {

  Answer serverInfo(Call call) {
    ObjectNode info =
        JSON.objectNode()
            .put("baseUrl", call.links().base())
            .put("version", "11.3.0")
            .put("deploymentType", "Server")
            .put("buildNumber", 1103000)
            .put("serverTime", Dates.text(jira.clock().instant()))
            .put("serverTitle", "Jira sandbox");
    info.putArray("versionNumbers").add(11).add(3).add(0);
    return Answer.ok(info);
  }

  Answer myself(Call call) {
    return Answer.ok(
        person(call, (UserData) jira.users().find(call.person().getName()).orElseThrow()));
  }

  Answer user(Call call) {
    call.person();
    String name = call.parameter("username").or(() -> call.parameter("key")).orElse("");
    UserData user =
        jira.users()
            .find(name)
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.NOT_FOUND,
                        "The user named '%s' does not exist".formatted(name)));
    return Answer.ok(person(call, user));
  }

  Answer members(Call call) {
    if (!jira.users().isAdministrator(call.person())) {
      throw new Refused(
          Refused.Why.FORBIDDEN, "User does not have a permission to view group members");
    }
    String group = call.parameter("groupname").orElse("");
    List<UserData> members =
        jira.users().all().stream().filter(user -> user.groups().contains(group)).toList();
    if (members.isEmpty()) {
      throw new Refused(
          Refused.Why.NOT_FOUND, "The group named '%s' does not exist".formatted(group));
    }
    ObjectNode page =
        JSON.objectNode()
            .put("maxResults", 50)
            .put("startAt", 0)
            .put("total", members.size())
            .put("isLast", true);
    page.set("values", IssueJson.array(members, new Shapes(call.links())::user));
    return Answer.ok(page);
  }

  Answer projects(Call call) {
    Shapes shapes = new Shapes(call.links());
    List<StoredProject> visible =
        jira.users().mayWork(call.user()) ? jira.projects().all() : List.of();
    return Answer.ok(IssueJson.array(visible, shapes::project));
  }

  Answer project(Call call) {
    String wanted = call.path().get(1);
    ApplicationUser person = call.person();
    StoredProject project =
        jira.projects().all().stream()
            .filter(p -> p.getKey().equalsIgnoreCase(wanted) || wanted.equals("" + p.getId()))
            .filter(p -> jira.users().mayWork(person))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Why.NOT_FOUND,
                        "No project could be found with key '%s'.".formatted(wanted)));
    return Answer.ok(whole(project, new Shapes(call.links())));
  }

  Answer fields() {
    return Answer.ok(new FieldsJson(jira).all());
  }

  private static ObjectNode whole(StoredProject project, Shapes shapes) {
    ProjectData data = project.data();
    ObjectNode json = shapes.project(project);
    json.set(
        "issueTypes",
        IssueJson.array(data.types(), t -> shapes.type(t.id(), t.name(), t.subTask())));
    json.set("versions", IssueJson.array(project.getVersions(), shapes::version));
    json.set(
        "components",
        IssueJson.array(data.components(), c -> shapes.named("component", "" + c.id(), c.name())));
    return json;
  }

  private static JsonNode person(Call call, UserData user) {
    ObjectNode json = (ObjectNode) new Shapes(call.links()).user(user);
    ObjectNode groups = json.putObject("groups").put("size", user.groups().size());
    groups.set(
        "items", IssueJson.array(user.groups(), group -> JSON.objectNode().put("name", group)));
    return json;
  }
}
