package org.sharedoutcomes.core.governance;

/**
 * Who decides one type of decision.
 *
 * @param type what kind of decision, see {@link DecisionTypes}
 * @param accountable user key of the one person who decides and answers for it
 * @param responsible those who prepare and carry it out
 * @param consulted those who are asked before
 * @param informed those who are told after
 */
public record Right(
    String type, String accountable, Party responsible, Party consulted, Party informed) {}
