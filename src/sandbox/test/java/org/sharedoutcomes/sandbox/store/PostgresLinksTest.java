package org.sharedoutcomes.sandbox.store;

import org.junit.Rule;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.testkit.LinksContract;
import org.sharedoutcomes.plugin.store.ActiveObjectsLinks;

public class PostgresLinksTest extends LinksContract {
  @Rule public final StoreOn store = StoreOn.postgres();

  @Override
  protected Links links() {
    return new ActiveObjectsLinks(store.ao);
  }
}
