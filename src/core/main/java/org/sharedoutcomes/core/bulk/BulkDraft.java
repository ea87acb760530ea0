package org.sharedoutcomes.core.bulk;

import org.sharedoutcomes.core.link.TagDraft;

/**
 * A bulk as somebody typed it; anything may be absent or wrong.
 *
 * @param mode {@code link}, which is meant when it is absent, or {@code unlink}
 * @param tag the outcome, and for linking the effect expected of each issue
 */
public record BulkDraft(String mode, String jql, TagDraft tag) {}
