package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.journal.Kind;

/**
 * A rule that is being written and asks nobody for anything. It may be unfinished. Its key is the
 * rule's id.
 *
 * @param basedOn the rule's version that it began with; 0 for a rule that is not published yet
 */
public record Draft(Rule rule, int basedOn) {
  public static final Kind<Draft> KIND = Kind.ofIssues("sign-off-draft", Draft.class);
}
