package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.plan.Plan;

/**
 * Whether a piece of work was stopped, on the wire; by, at and reason are null while it goes on.
 */
record StoppedJson(
    String issue, String summary, boolean stopped, String by, String at, String reason) {
  static StoppedJson of(IssueFacts issue, Plan plan, People people) {
    return plan.stopped() == null
        ? new StoppedJson(issue.key(), issue.summary(), false, null, null, null)
        : new StoppedJson(
            issue.key(),
            issue.summary(),
            true,
            people.withKey(plan.stopped().by()).map(Person::name).orElse(plan.stopped().by()),
            plan.stopped().at().toString(),
            plan.stopped().reason());
  }
}
