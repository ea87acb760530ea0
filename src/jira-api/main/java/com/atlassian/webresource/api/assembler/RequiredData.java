package com.atlassian.webresource.api.assembler;

import org.sharedoutcomes.evidence.Evidence;

/** The data that a page hands to its scripts. */
@Evidence("S11")
public interface RequiredData {
  @Evidence("OSL")
  RequiredData requireData(String key, String content);

  @Evidence("OSL")
  RequiredData requireData(String key, Number content);

  @Evidence("OSL")
  RequiredData requireData(String key, Boolean content);
}
