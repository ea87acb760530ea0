package org.sharedoutcomes.core.metric;

/**
 * A metric from JQL as somebody typed or sent it; anything may be absent or wrong.
 *
 * @param measure {@code count} (default), {@code sum}, {@code age}, {@code cycle-time} or {@code
 *     share}
 * @param per {@code created}, {@code resolved}, {@code updated}, {@code due} or nothing
 * @param since {@code created} (default) or {@code in-progress}
 * @param timeZone an id such as {@code Europe/Berlin}; UTC by default
 * @param every {@code hourly}, {@code daily} (default) or {@code weekly}
 * @param lookBack 1 to 60; 8 by default
 * @param runAs login name; the actor's own by default
 */
public record JqlMetricDraft(
    String jql,
    String measure,
    String field,
    String part,
    String per,
    String since,
    String timeZone,
    String every,
    Integer lookBack,
    String runAs) {}
