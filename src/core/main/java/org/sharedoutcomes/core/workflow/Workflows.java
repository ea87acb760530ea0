package org.sharedoutcomes.core.workflow;

import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;

/** Jira's workflows. Asks no permission. */
public interface Workflows {
  /** Those that a project uses, by name; refused when this Jira does not tell. */
  Answer<List<Workflow>> inUse();

  /**
   * Lets these transitions ask for sign-off in the workflow's draft, which is made when there is
   * none. What is in use stays as it is until somebody publishes the draft in Jira. A transition
   * that asks already is left alone.
   *
   * @return how many transitions of the draft were changed
   */
  Answer<Integer> guard(Actor actor, String workflow, Set<Integer> transitions);
}
