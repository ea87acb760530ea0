package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The projects an export mentions, with every version, component, type and kind of link in use. */
final class ExportedProjects {
  private static final List<ProjectData.Kind> TYPES =
      List.of(
          new ProjectData.Kind("10000", "Epic", false),
          new ProjectData.Kind("10001", "Story", false),
          new ProjectData.Kind("10002", "Task", false),
          new ProjectData.Kind("10003", "Bug", false));

  private static final class Found {
    private long id;
    private String name;
    private final Map<String, ProjectData.Release> versions = new LinkedHashMap<>();
    private final Map<String, ProjectData.Part> components = new TreeMap<>();
    private final Map<String, ProjectData.Kind> types = new LinkedHashMap<>();
    private final Map<String, ProjectData.LinkKind> links = new TreeMap<>();
  }

  private final Map<String, Found> byKey = new LinkedHashMap<>();

  void project(String key, JsonNode json) {
    byKey.computeIfAbsent(
        key,
        k -> {
          Found found = new Found();
          found.id = json.path("id").asLong(10000L + byKey.size());
          found.name = json.path("name").asText(key);
          return found;
        });
  }

  String version(String project, JsonNode json) {
    Found found = byKey.get(project);
    String name = json.path("name").asText();
    String date = json.path("releaseDate").asText("");
    found.versions.putIfAbsent(
        name,
        new ProjectData.Release(
            json.path("id").asLong(100_000L + found.versions.size()),
            name,
            date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10)),
            json.path("released").asBoolean(),
            json.path("archived").asBoolean()));
    return name;
  }

  String component(String project, JsonNode json) {
    Found found = byKey.get(project);
    String name = json.path("name").asText();
    long id = json.path("id").asLong(100_000L + found.components.size());
    found.components.putIfAbsent(name, new ProjectData.Part(id, name));
    return name;
  }

  void type(String project, IssueData.Choice type, boolean subTask) {
    byKey
        .get(project)
        .types
        .putIfAbsent(type.name(), new ProjectData.Kind(type.id(), type.name(), subTask));
  }

  String link(String project, JsonNode json) {
    Found found = byKey.get(project);
    String name = json.path("name").asText("Relates");
    found.links.putIfAbsent(
        name,
        new ProjectData.LinkKind(
            json.path("id").asLong(100_000L + found.links.size()),
            name,
            json.path("inward").asText(name),
            json.path("outward").asText(name)));
    return name;
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  Collection<ProjectData> all() {
    return byKey.entrySet().stream()
        .map(entry -> project(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ProjectData project(String key, Found found) {
    TYPES.forEach(type -> found.types.putIfAbsent(type.name(), type));
    return new ProjectData(
        found.id,
        key,
        found.name,
        List.copyOf(found.versions.values()),
        List.copyOf(found.components.values()),
        List.copyOf(found.types.values()),
        List.copyOf(found.links.values()));
  }
}
