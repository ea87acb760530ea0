package org.sharedoutcomes.core.reading;

/**
 * A reading as somebody typed or sent it; anything may be absent or wrong.
 *
 * @param line where it stood in what was sent, from 1
 * @param at an ISO date, or date-time with {@code T} or a blank; without a zone it is UTC
 */
public record ReadingDraft(int line, String at, String value, Integer confidence, String note) {}
