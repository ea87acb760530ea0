package org.sharedoutcomes.plugin.page;

/**
 * The waiver of a function, or the form for giving one.
 *
 * @param holds whether there is one now
 * @param sentence who waived until when, and why
 * @param judgement what somebody else thinks of it, or that it waits for that
 * @param role in which role the person would waive
 * @param first the first day that may be chosen, as {@code 2026-05-15}
 * @param last the last one
 * @param suggested the day that is chosen at first
 */
record WaiverView(
    boolean holds,
    String sentence,
    String judgement,
    boolean waits,
    boolean mayEnd,
    boolean mayWaive,
    String role,
    String first,
    String last,
    String suggested) {}
