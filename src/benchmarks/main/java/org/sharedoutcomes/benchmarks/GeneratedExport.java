package org.sharedoutcomes.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Jira search page with so many epics of a project LOAD, each with three stories. */
final class GeneratedExport {
  private static final int STORIES = 3;

  private GeneratedExport() {}

  static Path write(int epics) throws IOException {
    List<Map<String, Object>> issues = new ArrayList<>();
    for (int epic = 1; epic <= epics; epic++) {
      issues.add(issue(epic, "Epic", "Initiative number " + epic, Map.of()));
      for (int story = 0; story < STORIES; story++) {
        int number = epics + (epic - 1) * STORIES + story + 1;
        Map<String, Object> link = Map.of("id", epic, "key", "LOAD-" + epic);
        issues.add(issue(number, "Story", "Step " + story, Map.of("epic", link)));
      }
    }
    Path file = Files.createTempFile("generated", ".json");
    Map<String, Object> page =
        Map.of("startAt", 0, "maxResults", issues.size(), "total", issues.size(), "issues", issues);
    Files.writeString(file, new ObjectMapper().writeValueAsString(page));
    return file;
  }

  private static Map<String, Object> issue(
      int number, String type, String summary, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("summary", summary);
    fields.put("issuetype", Map.of("id", type, "name", type, "subtask", false));
    fields.put("project", Map.of("id", "1", "key", "LOAD", "name", "Load"));
    fields.put("created", "2026-01-05T09:00:00.000+0000");
    fields.put("updated", "2026-01-05T09:00:00.000+0000");
    fields.put(
        "status",
        Map.of(
            "id",
            "1",
            "name",
            "Open",
            "statusCategory",
            Map.of("id", 2, "key", "new", "name", "To Do")));
    return Map.of("id", Integer.toString(number), "key", "LOAD-" + number, "fields", fields);
  }
}
