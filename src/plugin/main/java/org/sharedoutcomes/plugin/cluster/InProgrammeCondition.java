package org.sharedoutcomes.plugin.cluster;

import org.sharedoutcomes.core.signoff.KnownCoverage;

/** On issues of projects that are in some programme. */
public final class InProgrammeCondition extends ProjectCondition {
  private final KnownCoverage coverage;

  public InProgrammeCondition(KnownCoverage coverage) {
    this.coverage = coverage;
  }

  @Override
  boolean shows(String projectKey) {
    return coverage.now().inProgramme(projectKey);
  }
}
