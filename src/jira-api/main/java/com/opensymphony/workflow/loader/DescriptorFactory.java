package com.opensymphony.workflow.loader;

import org.sharedoutcomes.evidence.Evidence;

/** Makes parts of a workflow's definition. */
@Evidence("OSW27")
public class DescriptorFactory {
  public static DescriptorFactory getFactory() {
    throw new UnsupportedOperationException("signature only");
  }

  public ValidatorDescriptor createValidatorDescriptor() {
    throw new UnsupportedOperationException("signature only");
  }
}
