package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;

/** The work that is done for an outcome, kept apart from how the outcome moves. */
public final class WorkTab implements OutcomeTab {
  private final BrowseLinks browseLinks;
  private final Phrases phrases;

  public WorkTab(BrowseLinks browseLinks, Phrases phrases) {
    this.browseLinks = browseLinks;
    this.phrases = phrases;
  }

  private record View(List<Work> work, boolean hasWork, String delivery) {}

  private record Work(
      String key, String summary, String status, String lozenge, String effect, String from) {}

  @Override
  public String name() {
    return "work";
  }

  @Override
  public Record view(OpenedOutcome opened) {
    List<LinkedIssue> work = browseLinks.issuesOf(opened.actor(), opened.key()).get();
    return new View(
        work.stream().map(linked -> work(opened.unit(), linked)).toList(),
        !work.isEmpty(),
        delivery(work));
  }

  private Work work(String unit, LinkedIssue linked) {
    BigDecimal expected = linked.effect().expectedEffect();
    String amount = phrases.amount(expected, unit);
    String lozenge =
        switch (linked.issue().progress()) {
          case TO_DO -> "aui-lozenge";
          case IN_PROGRESS -> "aui-lozenge aui-lozenge-inprogress";
          case DONE -> "aui-lozenge aui-lozenge-success";
        };
    return new Work(
        linked.issue().key(),
        linked.issue().summary(),
        linked.issue().status(),
        lozenge,
        expected != null && expected.signum() > 0 ? "+" + amount : amount,
        linked.inheritedFrom().map(epic -> phrases.text("inherited-from", epic)).orElse(""));
  }

  private String delivery(List<LinkedIssue> work) {
    long done = work.stream().filter(w -> w.issue().progress() == Progress.DONE).count();
    return work.isEmpty() ? "" : phrases.text("delivery", done, work.size());
  }
}
