package org.sharedoutcomes.plugin.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;

/**
 * Keeps a name that everybody may call from leading into this machine or its private network,
 * unless an administrator has listed where it leads.
 */
final class Neighbourhood {
  private Neighbourhood() {}

  /** Why the host may not be called; empty when it may. */
  static String refusal(String host, Collection<String> listed) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      String number = address.getHostAddress();
      boolean named = listed.contains(number) || host.equals("localhost") || isNumber(host, number);
      if (isNear(address) && !named) {
        return host
            + " leads to the private address "
            + number
            + ", which is not on the list of hosts that may be called";
      }
    }
    return "";
  }

  /** The host was given as a number: then the list, which has it, says that very number. */
  private static boolean isNumber(String host, String number) {
    return host.equals(number) || host.startsWith("[");
  }

  static boolean isNear(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isCarriers(address);
  }

  /** fc00::/7, the private networks of IPv6. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /** 100.64.0.0/10, the networks behind a carrier's translation. */
  private static boolean isCarriers(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }
}
