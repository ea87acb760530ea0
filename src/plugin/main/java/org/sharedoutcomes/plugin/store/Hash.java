package org.sharedoutcomes.plugin.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short unique text for two that together are too long for a unique column. */
final class Hash {
  private Hash() {}

  static String of(String first, String second) {
    try {
      byte[] both = (first.length() + "#" + first + second).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // Every JDK has SHA-256.
    }
  }
}
