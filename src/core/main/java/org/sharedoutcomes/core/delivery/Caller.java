package org.sharedoutcomes.core.delivery;

import java.net.URI;
import java.util.Collection;
import java.util.Map;

/** Calls other programs by HTTP; follows no redirect. */
public interface Caller {
  /**
   * Posts the JSON, and waits for an answer for a few seconds.
   *
   * @param listed hosts and addresses that may be called; a name that leads to an address of this
   *     machine or of a private network is called only when that address is listed, too
   */
  Outcome post(URI address, Collection<String> listed, Map<String, String> headers, String json);

  /**
   * What came of a call.
   *
   * @param status the answer's HTTP status; 0 when there was none
   * @param error why there was none; empty when there was one
   */
  record Outcome(int status, String error) {
    boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }
}
