package org.sharedoutcomes.core.delivery;

import java.util.Optional;

/** The secrets of webhooks, apart from the documents that people can read and export. */
public interface Secrets {
  Optional<String> of(String webhook);

  /** Puts the secret in the place of the one before. */
  void put(String webhook, String secret);

  void remove(String webhook);
}
