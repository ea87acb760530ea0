package org.sharedoutcomes.core.common;

/**
 * A user of Jira.
 *
 * @param key never changes; what documents store
 * @param name what the person logs in with; what the wire shows
 */
public record Person(String key, String name, String displayName, boolean active) {}
