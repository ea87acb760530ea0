package org.sharedoutcomes.core.delivery;

/**
 * The body of a request to a webhook.
 *
 * @param id of what happened; the same in every attempt
 * @param event the kind of notice, such as {@code deviation}; {@code test} for a test
 * @param at ISO moment
 * @param text the sentence in the installation's language
 * @param url where to look
 */
public record WebhookEvent(
    String id, String event, String at, About subject, String text, String url) {
  /** What it is about, such as an outcome by its key. */
  public record About(String type, String key) {}
}
