package com.opensymphony.workflow.loader;

import java.util.HashMap;

/** Makes parts of a workflow's definition. */
public class DescriptorFactory {
  private static final DescriptorFactory FACTORY = new DescriptorFactory();

  public static DescriptorFactory getFactory() {
    return FACTORY;
  }

  public ValidatorDescriptor createValidatorDescriptor() {
    return new ValidatorDescriptor(new HashMap<>());
  }
}
