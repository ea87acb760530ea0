package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules;
import org.sharedoutcomes.core.nudge.BrowseNudges;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.reading.Status.Standing;

/** What watches an outcome, what was found, and whom to thank when its target is reached. */
public final class NudgesTab implements OutcomeTab {
  private final BrowseNudgeRules rules;
  private final BrowseNudges nudges;
  private final BrowseLinks links;
  private final NudgeRuleViews ruleViews;
  private final NudgeViews views;
  private final NudgeWords words;
  private final Phrases phrases;

  public NudgesTab(
      BrowseNudgeRules rules,
      BrowseNudges nudges,
      BrowseLinks links,
      NudgeRuleViews ruleViews,
      NudgeViews views,
      NudgeWords words,
      Phrases phrases) {
    this.rules = rules;
    this.nudges = nudges;
    this.links = links;
    this.ruleViews = ruleViews;
    this.views = views;
    this.words = words;
    this.phrases = phrases;
  }

  private record View(
      String key,
      List<NudgeView> nudges,
      boolean calm,
      List<NudgeRulePage.Line> rules,
      boolean unwatched,
      boolean mayDefine,
      Thanks thanks) {}

  /**
   * Whom to thank.
   *
   * @param functions sentence on the functions that move the outcome together; empty for none
   * @param people each with the work that was done
   */
  private record Thanks(String functions, List<String> people) {}

  @Override
  public String name() {
    return "nudges";
  }

  @Override
  public List<String> resources() {
    return List.of("nudges");
  }

  @Override
  public Record view(OpenedOutcome opened) {
    List<NudgeRulePage.Line> lines =
        rules.watching(opened.actor(), opened.outcome()).get().stream()
            .map(ruleViews::line)
            .toList();
    List<NudgeView> found =
        views.of(
            opened.actor(),
            nudges.at(opened.actor(), opened.key()).get(),
            opened.key(),
            NudgeViews.Refused.NONE);
    return new View(
        opened.key(),
        found,
        found.isEmpty(),
        lines,
        lines.isEmpty(),
        opened.member(),
        opened.stand().status().standing() == Standing.REACHED ? thanks(opened) : null);
  }

  private Thanks thanks(OpenedOutcome opened) {
    List<String> functions =
        opened.programme().functions().stream()
            .filter(function -> opened.outcome().influencers().contains(function.key()))
            .map(Function::name)
            .toList();
    Map<String, List<LinkedIssue>> done =
        links.issuesOf(opened.actor(), opened.key()).get().stream()
            .filter(linked -> linked.issue().progress() == Progress.DONE)
            .filter(linked -> linked.issue().assignee() != null)
            .collect(
                Collectors.groupingBy(
                    linked -> linked.issue().assignee(), LinkedHashMap::new, Collectors.toList()));
    return new Thanks(
        functions.isEmpty() ? "" : words.text("thanks-functions", functions),
        done.entrySet().stream()
            .map(
                one ->
                    words.text(
                        "thanks-person",
                        phrases.person(one.getKey()),
                        one.getValue().stream().map(linked -> linked.issue().key()).toList()))
            .toList());
  }
}
