package org.sharedoutcomes.plugin.wiring;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.bulk.Bulk;
import org.sharedoutcomes.core.capacity.Allocation;
import org.sharedoutcomes.core.delivery.DeliverySettings;
import org.sharedoutcomes.core.delivery.MailWishes;
import org.sharedoutcomes.core.delivery.Webhook;
import org.sharedoutcomes.core.governance.DecisionRights;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.handoff.HandsOver;
import org.sharedoutcomes.core.ingestion.Import;
import org.sharedoutcomes.core.ingestion.Token;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.movement.Annotations;
import org.sharedoutcomes.core.notice.NoticeWishes;
import org.sharedoutcomes.core.nudge.Nudge;
import org.sharedoutcomes.core.nudge.NudgeRule;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Baseline;
import org.sharedoutcomes.core.plan.BlockerLinks;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.readiness.CompanionOf;
import org.sharedoutcomes.core.readiness.Readiness;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.savedview.SavedView;
import org.sharedoutcomes.core.setup.SampleData;
import org.sharedoutcomes.core.signoff.Attestations;
import org.sharedoutcomes.core.signoff.Delegation;
import org.sharedoutcomes.core.signoff.Dossier;
import org.sharedoutcomes.core.signoff.Draft;
import org.sharedoutcomes.core.signoff.FacingRule;
import org.sharedoutcomes.core.signoff.Passage;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.WaivedIssue;
import org.sharedoutcomes.core.signoff.WaiverPolicy;

/** The kinds of document that every page needs, read together. */
public final class Definitions {
  private Definitions() {}

  public static List<Kind<?>> kinds() {
    return List.of(
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
  }

  /** Every kind of document that there is, those of single issues included. */
  public static List<Kind<?>> andOfIssues() {
    List<Kind<?>> all = new ArrayList<>(kinds());
    all.addAll(List.of(IssueOutcomes.KIND, Bulk.KIND, Dossier.KIND, Passage.KIND, Plan.KIND));
    all.addAll(List.of(Draft.KIND, Attestations.KIND));
    all.add(Annotations.KIND);
    all.add(NoticeWishes.KIND);
    all.add(MailWishes.KIND);
    all.add(Nudge.KIND);
    all.add(Import.KIND);
    all.add(Token.KIND);
    all.add(WaivedIssue.KIND);
    all.add(CompanionOf.KIND);
    all.add(HandsOver.KIND);
    all.add(Baseline.KIND);
    return List.copyOf(all);
  }
}
