package org.sharedoutcomes.plugin.cluster;

import org.sharedoutcomes.core.signoff.KnownCoverage;

/** On issues of projects that some sign-off rule may be about. */
public final class UnderRulesCondition extends ProjectCondition {
  private final KnownCoverage coverage;

  public UnderRulesCondition(KnownCoverage coverage) {
    this.coverage = coverage;
  }

  @Override
  boolean shows(String projectKey) {
    return coverage.now().underRules(projectKey);
  }
}
