package com.atlassian.webresource.api.assembler;

import org.sharedoutcomes.evidence.Evidence;

/** What the page under construction needs. */
@Evidence("S11")
public interface PageBuilderService {
  WebResourceAssembler assembler();
}
