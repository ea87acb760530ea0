package org.sharedoutcomes.core.testkit;

import org.sharedoutcomes.core.link.Links;

public class InMemoryLinksTest extends LinksContract {
  private final Links links = new InMemoryLinks();

  @Override
  protected Links links() {
    return links;
  }
}
