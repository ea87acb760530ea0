package org.sharedoutcomes.sandbox.osgi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.xml.XmlReaderContext;

/** A service of another bundle, seen through a proxy that looks it up when it is called. */
final class ImportedService implements InvocationHandler {
  private final BundleContext bundle;
  private final Class<?> type;
  private volatile Found found;

  private record Found(ServiceReference<?> reference, Object service) {}

  ImportedService(BundleContext bundle, Class<?> type) {
    this.bundle = bundle;
    this.type = type;
  }

  boolean isAvailable() {
    return bundle.getServiceReference(type) != null;
  }

  Object proxy(XmlReaderContext context) {
    return Proxy.newProxyInstance(context.getBeanClassLoader(), new Class<?>[] {type}, this);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "service " + type.getName();
      };
    }
    try {
      return method.invoke(service(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The service that was found last as long as it is registered, as a tracker keeps it. */
  private Object service() {
    Found known = found;
    if (known != null && known.reference().getBundle() != null) {
      return known.service();
    }
    ServiceReference<?> reference = bundle.getServiceReference(type);
    Object service = reference == null ? null : bundle.getService(reference);
    if (service == null) {
      throw new IllegalStateException("The service " + type.getName() + " is not available.");
    }
    found = new Found(reference, service);
    return service;
  }
}
