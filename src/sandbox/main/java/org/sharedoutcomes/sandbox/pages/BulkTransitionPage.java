package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Move;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.Values;
import org.sharedoutcomes.sandbox.web.Page;

/** Moves several issues by one transition, each through its validators, and says how each went. */
final class BulkTransitionPage extends JiraPage {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  BulkTransitionPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    String jql = visit.parameter("jql").orElse("");
    List<Issue> found = IssueLists.found(visit, jql);
    show(visit, jql, IssueLists.first(found, MOST), List.of());
  }

  @Override
  void post(Visit visit) throws IOException {
    String[] keys = visit.request().getParameterValues("issue");
    String action = visit.parameter("action").filter(a -> a.matches("\\d{1,9}")).orElse("0");
    List<Map<String, Object>> results = new ArrayList<>();
    for (String key : keys == null ? new String[0] : keys) {
      results.add(result(visit, key, Integer.parseInt(action)));
    }
    show(visit, visit.parameter("jql").orElse(""), List.of(), results);
  }

  private static Map<String, Object> result(Visit visit, String key, int action) {
    Jira jira = visit.site().jira();
    Model result = new Model().with("key", key);
    try {
      StoredIssue moved = jira.issues().move(visit.user(), key, action, Values.none(), null);
      return result
          .with("done", true)
          .with("sentences", List.of("Is now in " + moved.getStatus().getName() + "."))
          .map();
    } catch (Refused e) {
      return result
          .with("done", false)
          .with(
              "sentences",
              Stream.concat(e.messages().stream(), e.fields().values().stream()).toList())
          .map();
    }
  }

  private static void show(
      Visit visit, String jql, List<Map<String, Object>> rows, List<Map<String, Object>> results)
      throws IOException {
    Map<String, Object> page =
        new Model()
            .with("jql", jql)
            .with("rows", rows)
            .with("results", results)
            .with("isResult", !results.isEmpty())
            .with(
                "moves",
                Arrays.stream(Move.values())
                    .map(move -> Map.of("id", move.id(), "name", move.label()))
                    .toList())
            .map();
    visit.show(Page.general("Bulk Transition", "pages/bulk.vm").nav("issues").with("page", page));
  }
}
