package org.sharedoutcomes.sandbox.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.web.Page;

/** The issue navigator: a JQL query and the issues it finds, fifty at a time. */
final class NavigatorPage extends JiraPage {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  NavigatorPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    String jql = visit.parameter("jql").orElse("");
    Jira jira = visit.site().jira();
    ParseResult parsed = jira.search().parse(visit.user(), jql);
    Model model =
        new Model()
            .with("jql", jql)
            .with("encoded", URLEncoder.encode(jql, UTF_8))
            .with("mayCreate", visit.mayWork())
            .with("wrong", !parsed.isValid())
            .with("errors", List.of());
    if (parsed.isValid()) {
      found(visit, model, jira.search().search(visit.user(), parsed.getQuery(), false));
    } else {
      model.with("errors", List.copyOf(parsed.getErrors().getErrorMessages()));
    }
    visit.show(
        parsed.isValid() ? 200 : 400,
        Page.general("Issue Navigator", "pages/navigator.vm")
            .nav("issues")
            .context("jira.navigator")
            .with("page", model.map()));
  }

  private static void found(Visit visit, Model model, List<Issue> found) {
    int asked =
        visit
            .parameter("startIndex")
            .filter(t -> t.matches("\\d{1,7}"))
            .map(Integer::valueOf)
            .orElse(0);
    int start = asked >= found.size() ? 0 : asked / SIZE * SIZE;
    int end = Math.min(start + SIZE, found.size());
    List<CustomField> fields = visit.site().jira().fields().all();
    model
        .with("total", found.size())
        .with("some", !found.isEmpty())
        .with("from", start + 1)
        .with("to", end)
        .with("columns", fields.stream().map(CustomField::getName).toList())
        .with(
            "issues",
            found.subList(start, end).stream()
                .map(issue -> row(visit.site().jira(), (StoredIssue) issue, fields))
                .toList())
        .with("paged", found.size() > SIZE)
        .with("hasPrevious", start > 0)
        .with("hasNext", end < found.size())
        .with("previous", address(visit, start - SIZE))
        .with("next", address(visit, end));
  }

  private static Map<String, Object> row(Jira jira, StoredIssue issue, List<CustomField> fields) {
    List<String> cells =
        fields.stream()
            .map(field -> Objects.requireNonNullElse(jira.fields().text(field, issue), ""))
            .toList();
    return Looks.row(issue).with("cells", cells).map();
  }

  private static String address(Visit visit, int start) {
    return visit.request().getContextPath()
        + "/issues/?jql="
        + URLEncoder.encode(visit.parameter("jql").orElse(""), UTF_8)
        + "&startIndex="
        + start;
  }
}
