package org.sharedoutcomes.core.journal;

import java.time.Instant;

/**
 * One change of one document, never altered after it was written.
 *
 * @param stream {@code kind/key}
 * @param version 1 for the first, one more each time
 * @param at when, to the millisecond
 * @param who the user key of who did it
 * @param what one word for the change: {@code created}, {@code changed}, {@code deleted}, …
 * @param why the reason given; may be empty
 * @param body the whole document after the change, as text; empty when it was deleted
 * @param previousHash the hash of the entry before; empty for the first
 * @param hash SHA-256 over all the other fields, 64 hexadecimal digits
 */
public record Entry(
    String stream,
    int version,
    Instant at,
    String who,
    String what,
    String why,
    String body,
    String previousHash,
    String hash) {
  /** The word for the entry that ends a document. Its stream can begin again after it. */
  public static final String DELETED = "deleted";

  public boolean isDeletion() {
    return what.equals(DELETED);
  }

  public String kind() {
    return stream.substring(0, stream.indexOf('/'));
  }

  public String key() {
    return stream.substring(stream.indexOf('/') + 1);
  }
}
