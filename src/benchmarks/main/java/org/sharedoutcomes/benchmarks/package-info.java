/**
 * How much the pages cost as they grow: statements, milliseconds and kilobytes, taken by HTTP from
 * a sandbox with generated initiatives. Run by hand, never by a timed test. Read {@link
 * org.sharedoutcomes.benchmarks.MeasurePages} first.
 */
package org.sharedoutcomes.benchmarks;
