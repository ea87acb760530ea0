package org.sharedoutcomes.core.delivery;

import java.util.List;

/**
 * A webhook as somebody typed or sent it.
 *
 * @param secret absent to keep the one before
 * @param events kinds of notice such as {@code deviation}; empty for all
 * @param active true when absent
 */
public record WebhookDraft(
    String name, String url, String secret, List<String> events, Boolean active) {}
