/**
 * What a series of numbers says by published methods: limits of what is usual, signals of a change,
 * and what a season expects. Pure functions on {@code double[]}; sees the JDK and Apache Commons
 * Statistics, which does the numerics. Read {@link
 * org.sharedoutcomes.core.statistics.ControlLimits} first.
 */
package org.sharedoutcomes.core.statistics;
