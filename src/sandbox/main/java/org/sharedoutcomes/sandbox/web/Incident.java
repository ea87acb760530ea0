package org.sharedoutcomes.sandbox.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that should not have happened: the log has the cause, the user a reference. */
public final class Incident {
  private static final Logger log = LoggerFactory.getLogger("incident");
  private static final SecureRandom random = new SecureRandom();

  private Incident() {}

  /** Logs the cause and gives the reference under which it is found. */
  public static String log(String where, Throwable cause) {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    String reference = HexFormat.of().formatHex(bytes);
    log.error("{} in {}", reference, where, cause);
    return reference;
  }
}
