package org.sharedoutcomes.core.readiness;

/**
 * A size of launch, such as minor or major.
 *
 * @param id lower case letters, digits and hyphens; never changes
 * @param jql a query for the issues of this size; empty for none
 * @param otherwise whether it takes the issues that no query finds
 */
public record Tier(String id, String name, String jql, boolean otherwise) {}
