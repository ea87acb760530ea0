package org.sharedoutcomes.core.ingestion;

/**
 * How a table is read.
 *
 * @param header whether its first row names the columns
 * @param at the column of the moment, from 0
 * @param value the column of the value
 * @param note the column of the note; -1 for none
 * @param dates how days are written
 * @param numbers null when no number so far could be read in two ways; one that can is faulty then
 */
public record Layout(
    char separator,
    boolean header,
    int at,
    int value,
    int note,
    DateStyle dates,
    NumberStyle numbers) {}
