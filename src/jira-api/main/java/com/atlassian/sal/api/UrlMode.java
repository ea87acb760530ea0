package com.atlassian.sal.api;

import org.sharedoutcomes.evidence.Evidence;

/** How an address is written. */
@Evidence("S11")
public enum UrlMode {
  CANONICAL,
  ABSOLUTE,
  RELATIVE,
  RELATIVE_CANONICAL,
  AUTO
}
