package org.sharedoutcomes.sandbox;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.RawEntity;
import org.sharedoutcomes.sandbox.ao.ActiveObjectsFactory;
import org.sharedoutcomes.sandbox.ao.BundleActiveObjects;
import org.sharedoutcomes.sandbox.module.EntityTables;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** Gives each plugin the sandbox's Active Objects. */
final class Tables implements EntityTables {
  private final ActiveObjectsFactory factory;
  private final Map<String, BundleActiveObjects> bundles = new ConcurrentHashMap<>();

  Tables(ActiveObjectsFactory factory) {
    this.factory = factory;
  }

  @Override
  public ActiveObjects service(String symbolicName) {
    return bundle(symbolicName).service();
  }

  @Override
  public void enable(String symbolicName, List<Class<?>> entities, List<Object> upgradeTasks) {
    bundle(symbolicName)
        .enable(
            entities.stream().<Class<? extends RawEntity<?>>>map(Tables::entity).toList(),
            upgradeTasks.stream().map(ActiveObjectsUpgradeTask.class::cast).toList());
  }

  @Override
  public void disable(String symbolicName) {
    bundle(symbolicName).disable();
    bundles.remove(symbolicName);
  }

  private BundleActiveObjects bundle(String symbolicName) {
    return bundles.computeIfAbsent(symbolicName, factory::forBundle);
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<?>> entity(Class<?> type) {
    if (!RawEntity.class.isAssignableFrom(type)) {
      throw new PluginRefused("<ao> names " + type.getName() + ", which is no entity.");
    }
    return (Class<? extends RawEntity<?>>) type;
  }
}
