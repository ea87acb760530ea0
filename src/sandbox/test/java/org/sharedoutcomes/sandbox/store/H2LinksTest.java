package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.testkit.LinksContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsLinks;

public class H2LinksTest extends LinksContract {
  @Rule public final StoreOn store = StoreOn.h2();

  @Override
  protected Links links() {
    return new ActiveObjectsLinks(store.ao);
  }
}
