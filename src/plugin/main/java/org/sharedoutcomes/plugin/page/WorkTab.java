package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.alignment.CompareDelivery;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The work that is done for an outcome, by the function of who does it, and how much of it is
 * delivered beside how the outcome moved.
 */
public final class WorkTab implements OutcomeTab {
  private final BrowseLinks browseLinks;
  private final CompareDelivery compareDelivery;
  private final ComparisonWords comparisonWords;
  private final EffectWords words;
  private final ImpactWords impactWords;
  private final People people;

  public WorkTab(
      BrowseLinks browseLinks,
      CompareDelivery compareDelivery,
      ComparisonWords comparisonWords,
      EffectWords words,
      ImpactWords impactWords,
      People people) {
    this.browseLinks = browseLinks;
    this.compareDelivery = compareDelivery;
    this.comparisonWords = comparisonWords;
    this.words = words;
    this.impactWords = impactWords;
    this.people = people;
  }

  private record View(
      List<Group> groups,
      boolean hasWork,
      ComparisonWords.Two two,
      String list,
      String link,
      String unlink) {}

  private record Group(int number, String name, String delivery, List<Work> work) {}

  private record Work(
      String key,
      String summary,
      String status,
      String lozenge,
      String delivery,
      String effect,
      String confidence,
      String lookBack,
      String against,
      boolean primary,
      String from,
      String result,
      String ledger) {}

  @Override
  public String name() {
    return "work";
  }

  @Override
  public List<String> resources() {
    return List.of("links");
  }

  @Override
  public Record view(OpenedOutcome opened) {
    List<LinkedIssue> linked = browseLinks.issuesOf(opened.actor(), opened.key()).get();
    String key = IssueSearches.encoded(opened.key());
    String jql = IssueSearches.ofOutcome(opened.key());
    String bulk = BulkLinkServlet.PATH + "?outcome=" + key;
    return new View(
        groups(opened, linked),
        !linked.isEmpty(),
        comparisonWords.two(compareDelivery.one(opened.actor(), opened.outcome()).get()),
        IssueSearches.path(jql),
        bulk,
        bulk + "&mode=unlink&jql=" + IssueSearches.encoded(jql));
  }

  private List<Group> groups(OpenedOutcome opened, List<LinkedIssue> linked) {
    Map<String, List<LinkedIssue>> byFunction = new LinkedHashMap<>();
    opened.programme().functions().forEach(f -> byFunction.put(f.name(), new ArrayList<>()));
    byFunction.put("", new ArrayList<>());
    Map<String, Set<String>> groupsOf = new HashMap<>();
    linked.forEach(
        each -> byFunction.get(function(opened.programme(), each.issue(), groupsOf)).add(each));
    List<Group> groups = new ArrayList<>();
    byFunction.forEach(
        (name, work) -> {
          if (!work.isEmpty()) {
            groups.add(
                new Group(
                    groups.size() + 1,
                    name.isEmpty() ? words.text("no-function") : name,
                    words.text("delivered-of", done(work), work.size()),
                    inOrder(work).stream().map(each -> work(opened, each, linked)).toList()));
          }
        });
    return groups;
  }

  /** What is linked itself, each followed by what inherits from it. */
  private static List<LinkedIssue> inOrder(List<LinkedIssue> work) {
    List<LinkedIssue> ordered = new ArrayList<>();
    for (LinkedIssue each : work) {
      if (each.inheritedFrom().isEmpty()) {
        ordered.add(each);
        ordered.addAll(heirs(each, work));
      }
    }
    work.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
    return ordered;
  }

  private static List<LinkedIssue> heirs(LinkedIssue epic, List<LinkedIssue> work) {
    return work.stream()
        .filter(each -> each.inheritedFrom().equals(Optional.of(epic.issue().key())))
        .toList();
  }

  /** The first function whose group the assignee is in; empty for none. */
  private String function(
      Programme programme, IssueFacts issue, Map<String, Set<String>> groupsOf) {
    if (issue.assignee() == null) {
      return "";
    }
    Set<String> groups = groupsOf.computeIfAbsent(issue.assignee(), people::groupsOf);
    return programme.functions().stream()
        .filter(function -> function.group() != null && groups.contains(function.group()))
        .map(Function::name)
        .findFirst()
        .orElse("");
  }

  private Work work(OpenedOutcome opened, LinkedIssue linked, List<LinkedIssue> all) {
    String unit = opened.unit();
    Integer confidence = linked.effect().confidence();
    return new Work(
        linked.issue().key(),
        linked.issue().summary(),
        linked.issue().status(),
        lozenge(linked.issue().progress()),
        inside(linked, all),
        words.size(linked.effect(), unit),
        confidence == null ? "" : words.text("percent", confidence),
        words.lookBack(linked.effect(), linked.effect().lookBackOf(linked.issue())),
        words.against(linked.effect(), opened.outcome().metric()),
        linked.effect().primary(),
        linked.inheritedFrom().orElse(""),
        impactWords.line(linked.result()),
        ImpactWords.path(linked.issue().key(), opened.key()));
  }

  /** How much of what inherits from the issue is done; empty when nothing does. */
  private String inside(LinkedIssue epic, List<LinkedIssue> all) {
    List<LinkedIssue> inside = heirs(epic, all);
    return inside.isEmpty() ? "" : words.text("delivered-of", done(inside), inside.size());
  }

  private static int done(List<LinkedIssue> work) {
    return (int) work.stream().filter(w -> w.issue().progress() == Progress.DONE).count();
  }

  private static String lozenge(Progress progress) {
    return switch (progress) {
      case TO_DO -> "aui-lozenge";
      case IN_PROGRESS -> "aui-lozenge aui-lozenge-inprogress";
      case DONE -> "aui-lozenge aui-lozenge-success";
    };
  }
}
