package com.atlassian.webresource.api.assembler;

import org.sharedoutcomes.evidence.Evidence;

/** Collects the resources and data of one page. */
@Evidence("S11")
public interface WebResourceAssembler {
  RequiredResources resources();

  RequiredData data();
}
