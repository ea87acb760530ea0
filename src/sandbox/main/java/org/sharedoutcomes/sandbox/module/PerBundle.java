package org.sharedoutcomes.sandbox.module;

import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** A service of which each bundle gets its own. */
record PerBundle<T>(Function<Bundle, T> make) implements ServiceFactory<T> {
  @Override
  public T getService(Bundle bundle, ServiceRegistration<T> registration) {
    return make.apply(bundle);
  }

  @Override
  public void ungetService(Bundle bundle, ServiceRegistration<T> registration, T service) {}
}
