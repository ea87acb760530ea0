package org.sharedoutcomes.sandbox.pages;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Links;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.UserData;

/** Links, comments and history of an issue. */
record Activity(Visit visit, StoredIssue issue) {

  void fill(Model model) {
    IssueData data = issue.data();
    List<Links.Shown> links = visit.site().jira().links().of(issue);
    boolean history = visit.parameter("tab").filter("history"::equals).isPresent();
    model
        .with("tab", history ? "history" : "comments")
        .with("hasLinks", !links.isEmpty())
        .with("links", links.stream().map(Activity::link).toList())
        .with("hasComments", !data.remarks().isEmpty())
        .with("comments", data.remarks().stream().map(this::comment).toList())
        .with("hasHistory", !data.history().isEmpty())
        .with("history", history ? data.history().stream().map(this::change).toList() : List.of());
  }

  private static Map<String, Object> link(Links.Shown link) {
    Model model =
        new Model()
            .with("type", link.text())
            .with("key", link.key())
            .with("summary", "")
            .with("status", "")
            .with("statusLook", "");
    link.issue()
        .ifPresent(
            other ->
                model
                    .with("summary", other.getSummary())
                    .with("status", other.getStatus().getName())
                    .with("statusLook", Looks.lozenge(other)));
    return model.map();
  }

  private Map<String, Object> comment(IssueData.Remark remark) {
    return new Model()
        .with("id", remark.id())
        .with("author", person(remark.author()))
        .with("when", Looks.moment(remark.at()))
        .with("at", remark.at())
        .with("body", remark.body())
        .map();
  }

  private Map<String, Object> change(IssueData.Change change) {
    return new Model()
        .with("author", person(change.author()))
        .with("when", Looks.moment(change.at()))
        .with("at", change.at())
        .with("items", change.items().stream().map(Activity::item).toList())
        .map();
  }

  private static Map<String, Object> item(IssueData.Item item) {
    return new Model()
        .with("field", item.field())
        .with("from", item.fromText() == null ? item.from() : item.fromText())
        .with("to", item.toText() == null ? item.to() : item.toText())
        .map();
  }

  private String person(String name) {
    return visit.site().jira().users().find(name).map(UserData::displayName).orElse(name);
  }
}
