package com.atlassian.sal.api.auth;

import java.net.URI;
import org.sharedoutcomes.evidence.Evidence;

/** Where a person logs in, and comes back from. */
@Evidence("S11")
public interface LoginUriProvider {
  URI getLoginUri(URI returnUri);
}
