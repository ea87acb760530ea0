package org.sharedoutcomes.sandbox.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.launch.FrameworkFactory;

/** A running OSGi framework that offers Jira's packages and services. */
public final class Framework implements AutoCloseable {
  private final org.osgi.framework.launch.Framework felix;

  private Framework(org.osgi.framework.launch.Framework felix) {
    this.felix = felix;
  }

  /** Starts an empty framework that keeps its files in a folder. */
  public static Framework start(Path storage) {
    FrameworkFactory factory = new org.apache.felix.framework.FrameworkFactory();
    org.osgi.framework.launch.Framework felix =
        factory.newFramework(
            Map.of(
                Constants.FRAMEWORK_STORAGE,
                storage.toString(),
                Constants.FRAMEWORK_STORAGE_CLEAN,
                Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                JiraExports.clause(),
                Constants.FRAMEWORK_BUNDLE_PARENT,
                Constants.FRAMEWORK_BUNDLE_PARENT_BOOT,
                Constants.FRAMEWORK_BOOTDELEGATION,
                "",
                "felix.bootdelegation.implicit",
                "false",
                "felix.log.level",
                "1"));
    try {
      felix.start();
    } catch (BundleException e) {
      throw new IllegalStateException("Felix does not start", e);
    }
    return new Framework(felix);
  }

  /** Offers one service to every bundle. */
  public <T> void offer(Class<T> type, T service) {
    felix.getBundleContext().registerService(type, service, null);
  }

  /** Offers a service that each bundle gets its own instance of. */
  public <T> void offerEach(Class<T> type, ServiceFactory<T> services) {
    felix.getBundleContext().registerService(type, services, null);
  }

  Bundle install(Path jar) {
    try (InputStream bytes = Files.newInputStream(jar)) {
      return felix.getBundleContext().installBundle(jar.toUri() + "?" + System.nanoTime(), bytes);
    } catch (IOException e) {
      throw new PluginRefused("The plugin " + jar + " cannot be read.", e);
    } catch (BundleException e) {
      throw new PluginRefused(
          "The plugin %s is no OSGi bundle: %s".formatted(jar, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      felix.stop();
      felix.waitForStop(TimeUnit.SECONDS.toMillis(5));
    } catch (BundleException e) {
      throw new IllegalStateException("Felix does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
