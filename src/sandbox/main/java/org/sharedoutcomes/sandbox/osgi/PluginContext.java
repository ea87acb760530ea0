package org.sharedoutcomes.sandbox.osgi;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.UrlResource;

/** The Spring context of a bundle, from all files {@code META-INF/spring/*.xml}. */
final class PluginContext implements AutoCloseable {
  private final GenericApplicationContext spring;
  private final Bundle bundle;

  private PluginContext(GenericApplicationContext spring, Bundle bundle) {
    this.spring = spring;
    this.bundle = bundle;
  }

  static PluginContext of(Bundle bundle) {
    GenericApplicationContext spring = new GenericApplicationContext();
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    spring.setClassLoader(loader);
    spring.setDisplayName(bundle.getSymbolicName());
    XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(spring);
    reader.setBeanClassLoader(loader);
    reader.setValidationMode(XmlBeanDefinitionReader.VALIDATION_NONE);
    reader.setNamespaceAware(true);
    reader.setNamespaceHandlerResolver(new Namespaces(bundle.getBundleContext()));
    try {
      files(bundle).forEach(file -> reader.loadBeanDefinitions(new UrlResource(file)));
      spring.refresh();
    } catch (BeansException | PluginRefused e) {
      spring.close();
      throw refusal(bundle.getSymbolicName(), "its Spring context", e);
    }
    return new PluginContext(spring, bundle);
  }

  private static List<URL> files(Bundle bundle) {
    Enumeration<URL> found = bundle.findEntries("META-INF/spring", "*.xml", false);
    return found == null ? List.of() : Collections.list(found);
  }

  <T> T create(Class<T> type) {
    try {
      return type.cast(
          spring
              .getAutowireCapableBeanFactory()
              .createBean(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    } catch (BeansException e) {
      throw refusal(bundle.getSymbolicName(), type.getName(), e);
    }
  }

  private static PluginRefused refusal(String plugin, String what, RuntimeException e) {
    Throwable cause = e;
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof PluginRefused refused) {
        return refused;
      }
      if (t instanceof NoSuchBeanDefinitionException missing && missing.getBeanType() != null) {
        return new PluginRefused(
            "The plugin %s cannot make %s: nothing in its Spring context is a %s%s."
                .formatted(plugin, what, missing.getBeanType().getName(), neededBy(e)),
            e);
      }
      cause = t;
    }
    return new PluginRefused("The plugin %s cannot make %s: %s".formatted(plugin, what, cause), e);
  }

  private static String neededBy(RuntimeException e) {
    return e instanceof UnsatisfiedDependencyException unsatisfied
            && unsatisfied.getBeanName() != null
        ? ", which " + unsatisfied.getBeanName() + " needs (is an osgi:reference missing?)"
        : " (is an osgi:reference missing?)";
  }

  @Override
  public void close() {
    spring.close();
  }
}
