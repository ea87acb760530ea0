package org.sharedoutcomes.core.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hash chain of a stream: SHA-256 (FIPS 180-4) over the entry's fields, each preceded by its
 * length, and the hash before. So no field can be edited and no entry removed or moved unnoticed.
 */
final class Chain {
  private Chain() {}

  static Entry link(
      String stream,
      int version,
      Instant at,
      String who,
      String what,
      String why,
      String body,
      String previousHash) {
    String hash = hash(stream, version, at, who, what, why, body, previousHash);
    return new Entry(stream, version, at, who, what, why, body, previousHash, hash);
  }

  static boolean holds(Entry entry) {
    return entry
        .hash()
        .equals(
            hash(
                entry.stream(),
                entry.version(),
                entry.at(),
                entry.who(),
                entry.what(),
                entry.why(),
                entry.body(),
                entry.previousHash()));
  }

  private static String hash(
      String stream,
      int version,
      Instant at,
      String who,
      String what,
      String why,
      String body,
      String previousHash) {
    MessageDigest digest = sha256();
    for (String field :
        new String[] {
          stream,
          Integer.toString(version),
          Long.toString(at.toEpochMilli()),
          who,
          what,
          why,
          body,
          previousHash
        }) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
