/**
 * How outcomes are measured from Jira itself: a query, what is counted of its issues, as which user
 * and how often. Sees common, journal, programme, outcome, reading and notice. Read {@link
 * org.sharedoutcomes.core.metric.JqlMetric} first.
 */
package org.sharedoutcomes.core.metric;
