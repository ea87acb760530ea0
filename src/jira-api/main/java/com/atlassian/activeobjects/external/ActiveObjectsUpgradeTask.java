package com.atlassian.activeobjects.external;

import org.sharedoutcomes.evidence.Evidence;

/** Brings the plugin's rows to a newer shape, once. */
@Evidence("S11")
public interface ActiveObjectsUpgradeTask {
  ModelVersion getModelVersion();

  void upgrade(ModelVersion currentVersion, ActiveObjects ao);
}
