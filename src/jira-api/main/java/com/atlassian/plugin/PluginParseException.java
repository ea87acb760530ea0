package com.atlassian.plugin;

import org.sharedoutcomes.evidence.Evidence;

/** A descriptor that cannot be understood. */
@Evidence("S11")
public class PluginParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PluginParseException() {}

  public PluginParseException(String message) {
    super(message);
  }

  public PluginParseException(Throwable cause) {
    super(cause);
  }

  public PluginParseException(String message, Throwable cause) {
    super(message, cause);
  }
}
