package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanDraft;

/** What is planned for an issue, on the wire. */
record PlanJson(
    String issue,
    String quarter,
    String shownIn,
    String quarterSource,
    String commitment,
    String starts,
    boolean mayPlan,
    int version) {
  /** What somebody wants to plan; null leaves a thing as it is, {@code none} takes it away. */
  record DraftJson(String quarter, String commitment, String starts, String why) {
    PlanDraft draft() {
      return new PlanDraft(quarter, commitment, starts, why);
    }
  }

  static PlanJson of(IssuePlan planned) {
    Commitment commitment = planned.plan().commitment();
    return new PlanJson(
        planned.issue().key(),
        text(planned.issue().targetQuarter()),
        CardJson.quarter(planned.placement()),
        CardJson.source(planned.placement()),
        commitment == null ? PlanDraft.NONE : Findings.name(commitment),
        text(planned.plan().starts()),
        planned.mayPlan(),
        planned.version());
  }

  private static String text(Quarter quarter) {
    return quarter == null ? null : quarter.toString();
  }
}
