package com.opensymphony.module.propertyset;

import org.sharedoutcomes.evidence.Evidence;

/** Properties of a workflow entry. */
@Evidence("OSW27")
public interface PropertySet {
  String getString(String key);

  boolean exists(String key);
}
