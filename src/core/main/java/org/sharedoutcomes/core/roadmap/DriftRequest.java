package org.sharedoutcomes.core.roadmap;

/**
 * Which plan is compared with which, as it was typed. Anything but the base may be null or blank.
 *
 * @param programme its key; blank for the only programme
 * @param base a quarter, for its baseline, or a day, for the plan at its end
 * @param asOf the day as at whose end the plan is compared; blank for now
 * @param from the first quarter that the changes concern; blank for all before the last
 * @param to the last quarter that the changes concern; blank for all after the first
 */
public record DriftRequest(String programme, String base, String asOf, String from, String to) {}
