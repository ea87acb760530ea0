package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.common.Dependencies;

public class InMemoryDependenciesTest extends DependenciesContract {
  private final InMemoryDependencies dependencies = new InMemoryDependencies();

  @Override
  protected Dependencies dependencies() {
    return dependencies;
  }

  @Override
  protected void link(String type, long from, long to) {
    dependencies.link(type, from, to);
  }
}
