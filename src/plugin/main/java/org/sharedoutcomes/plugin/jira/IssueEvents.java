package org.sharedoutcomes.plugin.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.DelegatingJiraIssueEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.IssueEventBundle;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.roadmap.KeepTimelines;
import org.sharedoutcomes.core.signoff.KnownCoverage;
import org.sharedoutcomes.core.signoff.ObserveSoon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the sign-off of an issue observed, and its history read, after something happened to it on
 * this node.
 */
public final class IssueEvents {
  private static final Logger LOG = LoggerFactory.getLogger(IssueEvents.class);

  private final EventPublisher events;
  private final KnownCoverage coverage;
  private final ObserveSoon observe;
  private final KeepTimelines timelines;

  public IssueEvents(
      EventPublisher events, KnownCoverage coverage, ObserveSoon observe, KeepTimelines timelines) {
    this.events = events;
    this.coverage = coverage;
    this.observe = observe;
    this.timelines = timelines;
  }

  /** Called when the plugin starts. */
  public void listen() {
    events.register(this);
  }

  /** Called when the plugin stops. */
  public void stop() {
    events.unregister(this);
  }

  /**
   * In the thread of whoever changed the issue. One that is changed alone is observed at once; of
   * several it is only noted which. The change stands whatever becomes of that.
   */
  @EventListener
  public void happened(IssueEventBundle bundle) {
    List<IssueEvent> happened =
        bundle.getEvents().stream()
            .filter(DelegatingJiraIssueEvent.class::isInstance)
            .map(event -> ((DelegatingJiraIssueEvent) event).asIssueEvent())
            .toList();
    observe(issues(happened.stream().filter(this::matters)));
    List<Long> changed = issues(happened.stream());
    try {
      timelines.changed(changed);
    } catch (RuntimeException failure) {
      LOG.warn("The history of the issues {} was not read and will be later", changed, failure);
    }
  }

  private static List<Long> issues(Stream<IssueEvent> events) {
    return events.map(event -> event.getIssue().getId()).distinct().toList();
  }

  private void observe(List<Long> issues) {
    try {
      if (issues.size() == 1) {
        observe.changed(issues.get(0));
      } else if (!issues.isEmpty()) {
        observe.issues(issues);
      }
    } catch (RuntimeException failure) {
      LOG.warn("The sign-off of the issues {} was not observed and will be later", issues, failure);
    }
  }

  /** What is moved may have come from a project that rules are about. */
  private boolean matters(IssueEvent event) {
    Issue issue = event.getIssue();
    return EventType.ISSUE_MOVED_ID.equals(event.getEventTypeId())
        || coverage.now().underRules(issue.getProjectObject().getKey());
  }
}
