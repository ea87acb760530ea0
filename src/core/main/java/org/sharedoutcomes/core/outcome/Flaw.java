package org.sharedoutcomes.core.outcome;

import org.sharedoutcomes.core.common.Refusal;

/**
 * What does not hold in a tree as it stands, although it is kept: it was drawn under other units,
 * or a part is still to come.
 *
 * @param part key of the part whose edge it is about; empty when it is about all parts of the whole
 * @param broken whether it breaks a rule, so that nobody could draw it now; else it is unfinished
 * @param reason what is the matter and the way out
 */
public record Flaw(String whole, String part, boolean broken, Refusal reason) {}
