package com.atlassian.sal.api;

import org.sharedoutcomes.evidence.Evidence;

/** What is running, and under which address. */
@Evidence("S11")
public interface ApplicationProperties {
  String getBaseUrl(UrlMode mode);

  String getPlatformId();

  String getDisplayName();

  @Evidence("OSL")
  String getVersion();
}
