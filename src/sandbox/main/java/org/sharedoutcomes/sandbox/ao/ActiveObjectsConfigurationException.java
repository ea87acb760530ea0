package org.sharedoutcomes.sandbox.ao;

import net.java.ao.ActiveObjectsException;

/** An entity that says of itself what cannot be. */
final class ActiveObjectsConfigurationException extends ActiveObjectsException {
  private static final long serialVersionUID = 1L;

  ActiveObjectsConfigurationException(String message) {
    super(message);
  }
}
