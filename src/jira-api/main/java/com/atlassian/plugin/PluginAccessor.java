package com.atlassian.plugin;

import org.sharedoutcomes.evidence.Evidence;

/** What is installed and enabled. */
@Evidence("S11")
public interface PluginAccessor {
  @Evidence("OSL")
  Plugin getPlugin(String key);

  @Evidence("OSL")
  boolean isPluginEnabled(String key);
}
