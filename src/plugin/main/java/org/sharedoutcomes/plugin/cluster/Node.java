package org.sharedoutcomes.plugin.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This node, as administrators can find it: host and process. */
final class Node {
  static final String NAME = host() + " (" + ProcessHandle.current().pid() + ")";

  private Node() {}

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
