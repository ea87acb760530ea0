package org.sharedoutcomes.sandbox.velocity;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends Velocity's warnings and errors to the sandbox's log. */
public final class VelocityLog implements LogChute {
  private static final Logger log = LoggerFactory.getLogger("velocity");

  @Override
  public void init(RuntimeServices services) {}

  @Override
  public void log(int level, String message) {
    log(level, message, null);
  }

  @Override
  public void log(int level, String message, Throwable cause) {
    if (level >= LogChute.ERROR_ID) {
      log.error(message, cause);
    } else if (level >= LogChute.WARN_ID) {
      log.warn(message, cause);
    }
  }

  @Override
  public boolean isLevelEnabled(int level) {
    return level >= LogChute.WARN_ID;
  }
}
