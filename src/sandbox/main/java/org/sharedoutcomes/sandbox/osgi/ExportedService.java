package org.sharedoutcomes.sandbox.osgi;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Offers a bean of the plugin as a service, from when all beans exist until the context closes. */
final class ExportedService implements SmartInitializingSingleton, DisposableBean {
  private final BundleContext bundle;
  private final ServiceInterfaces interfaces;
  private final Object bean;
  private ServiceRegistration<?> registration;

  ExportedService(BundleContext bundle, ServiceInterfaces interfaces, Object bean) {
    this.bundle = bundle;
    this.interfaces = interfaces;
    this.bean = bean;
  }

  @Override
  public void afterSingletonsInstantiated() {
    registration = bundle.registerService(interfaces.names().toArray(String[]::new), bean, null);
  }

  @Override
  public void destroy() {
    if (registration != null) {
      registration.unregister();
    }
  }
}
