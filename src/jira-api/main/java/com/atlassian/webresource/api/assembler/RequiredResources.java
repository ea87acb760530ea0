package com.atlassian.webresource.api.assembler;

import org.sharedoutcomes.evidence.Evidence;

/** The web-resources that a page asked for. */
@Evidence("S11")
public interface RequiredResources {
  RequiredResources requireWebResource(String moduleKey);

  RequiredResources requireContext(String context);
}
