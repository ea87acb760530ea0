package org.sharedoutcomes.core.workflow;

import java.util.List;

/**
 * A transition of a workflow.
 *
 * @param from names of the statuses that it starts from; empty for one that starts from any
 * @param to name of the status that it leads to; empty when it leads back to where it started
 * @param finishes whether it leads to a status of the category Done from one that is not
 * @param guarded whether it asks for sign-off
 * @param guardedInDraft whether it will, once the workflow's draft is published
 */
public record Transition(
    int id,
    String name,
    List<String> from,
    String to,
    boolean finishes,
    boolean guarded,
    boolean guardedInDraft) {
  public Transition {
    from = List.copyOf(from);
  }

  /** Whether it finishes work without asking, even once the draft is published. */
  boolean leadsPast() {
    return finishes && !guarded && !guardedInDraft;
  }
}
