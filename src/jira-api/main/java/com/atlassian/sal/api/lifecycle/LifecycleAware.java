package com.atlassian.sal.api.lifecycle;

import org.sharedoutcomes.evidence.Evidence;

/** Told when everything is up, and before it goes down. Exported as an OSGi service. */
@Evidence("S11")
public interface LifecycleAware {
  @Evidence("OSL")
  void onStart();

  @Evidence("MEM")
  void onStop();
}
