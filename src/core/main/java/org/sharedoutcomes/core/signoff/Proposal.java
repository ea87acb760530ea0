package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What is going to be written of a rule: the same for trying it and for doing it, so that a dry run
 * tells what then happens.
 *
 * @param id empty for a new rule
 * @param seen the version that it follows; 0 for none
 * @param what one word for the journal
 * @param rule null when the rule is deleted
 * @param warnings texts about what is allowed but probably not meant
 */
record Proposal(String id, int seen, String what, Rule rule, List<Refusal> warnings) {}
