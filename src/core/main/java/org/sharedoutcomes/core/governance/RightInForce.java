package org.sharedoutcomes.core.governance;

/**
 * A right as it holds for an outcome or a programme.
 *
 * @param right whose row it is says the mandate
 */
public record RightInForce(Right right, Mandate mandate) {}
