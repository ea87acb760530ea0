package com.atlassian.plugin;

import org.sharedoutcomes.evidence.Evidence;

/** An installed plugin. */
@Evidence("S11")
public interface Plugin {
  String getKey();

  String getName();
}
