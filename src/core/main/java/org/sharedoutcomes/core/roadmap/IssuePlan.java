package org.sharedoutcomes.core.roadmap;

import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.plan.Plan;

/**
 * What is planned for one issue.
 *
 * @param placement where its card stands: by its target quarter, or by what Jira tells instead
 * @param version of the plan, for a writer to name; 0 while nobody has planned anything
 * @param mayPlan whether the actor may change it
 */
public record IssuePlan(
    IssueFacts issue, Placement placement, Plan plan, int version, boolean mayPlan) {}
