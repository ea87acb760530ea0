package org.sharedoutcomes.sandbox.web;

/** Where the sandbox answers. */
public final class Addresses {
  public static final String CONTEXT = "/jira";

  private Addresses() {}

  /** The complete address for a port. */
  public static String at(int port) {
    return "http://localhost:" + port + CONTEXT;
  }
}
