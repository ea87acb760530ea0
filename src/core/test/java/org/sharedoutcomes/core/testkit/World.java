package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.capacity.Allocation;
import org.sharedoutcomes.core.delivery.DeliverySettings;
import org.sharedoutcomes.core.delivery.Webhook;
import org.sharedoutcomes.core.governance.DecisionRights;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.nudge.NudgeRule;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.readiness.Readiness;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.HoldSuspects;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.savedview.SavedView;
import org.sharedoutcomes.core.setup.SampleData;
import org.sharedoutcomes.core.signoff.Delegation;
import org.sharedoutcomes.core.signoff.FacingRule;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.WaiverPolicy;

/** All ports in memory, joined as the plugin joins them. It is 15 May 2026, ten o'clock. */
public final class World {
  public static final List<Kind<?>> DEFINITIONS =
      List.of(
          Programme.KIND,
          Settings.KIND,
          Outcome.KIND,
          Allocation.KIND,
          MetricTree.KIND,
          Rule.KIND,
          Delegation.KIND,
          FacingRule.KIND,
          DecisionRights.KIND,
          SharedInterface.KIND,
          NudgeRule.KIND,
          Checks.KIND,
          SampleData.KIND,
          JqlMetric.KIND,
          Webhook.KIND,
          DeliverySettings.KIND,
          Readiness.KIND,
          WaiverPolicy.KIND,
          SavedView.KIND,
          BlockerLinks.KIND);

  public final MovingClock clock = new MovingClock(Instant.parse("2026-05-15T10:00:00Z"));
  public final InMemoryEntries entries = new InMemoryEntries();
  public final Journal journal = anotherNode();
  public final FakePeople people = new FakePeople();
  public final FakePermissions permissions = new FakePermissions();
  public final InMemoryLinks links = new InMemoryLinks();
  public final FakeIssues issues = new FakeIssues(permissions, links);
  public final InMemoryDependencies dependencies = new InMemoryDependencies();
  public final OneNodeLock lock = new OneNodeLock();
  public final InMemoryReadings readings = new InMemoryReadings();
  public final InMemoryQuarantine quarantine = new InMemoryQuarantine();
  public final InMemoryNotices notices = new InMemoryNotices();
  public final FakeMail mail = new FakeMail(people);
  public final InMemoryMetricRuns metricRuns = new InMemoryMetricRuns();
  public final FakeFigures figures = new FakeFigures(issues);
  public final InMemoryTimelines timelines = new InMemoryTimelines();
  public final FakeIssueHistory issueHistory = new FakeIssueHistory();
  public final FakeLocales locales = new FakeLocales();

  /** Takes values in as the plugin does; tells nobody. */
  public RecordReadings recordReadings() {
    return new RecordReadings(
        journal,
        permissions,
        people,
        readings,
        new HoldSuspects(journal, readings, quarantine, new GiveNotice(notices, journal, people)),
        List.of(),
        clock);
  }

  /** A journal on the same entries, as another node of the cluster has. */
  public Journal anotherNode() {
    return new Journal(entries, new JacksonBodies(), clock, DEFINITIONS);
  }
}
