package org.sharedoutcomes.sandbox.web;

/** The wished port cannot be had. */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTaken(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
