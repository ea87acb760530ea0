package org.sharedoutcomes.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.beehive.ClusterLockService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Lock;
import net.java.ao.ActiveObjectsException;
import net.java.ao.RawEntity;

/**
 * The Active Objects of one bundle, with their {@code <ao>} module: not usable before it is
 * enabled, waiting while it migrates, and failing for good when that failed.
 */
public final class BundleActiveObjects {
  private static final int MOST_ENTITIES = 200;

  private final String symbolicName;
  private final Models models;
  private final JdbcActiveObjects migrated;
  private final Upgrades upgrades;
  private final ClusterLockService locks;
  private final ActiveObjects service;
  private volatile CompletableFuture<ActiveObjects> state;

  BundleActiveObjects(
      String symbolicName,
      Models models,
      JdbcActiveObjects migrated,
      Upgrades upgrades,
      ClusterLockService locks) {
    this.symbolicName = symbolicName;
    this.models = models;
    this.migrated = migrated;
    this.upgrades = upgrades;
    this.locks = locks;
    this.service =
        (ActiveObjects)
            Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, args) -> call(method, args));
  }

  /** What the bundle is given as a service. */
  public ActiveObjects service() {
    return service;
  }

  /** Runs the upgrade tasks that this database has not seen, then migrates the entities. */
  @SuppressWarnings("unchecked")
  public void enable(
      List<Class<? extends RawEntity<?>>> entities, List<ActiveObjectsUpgradeTask> tasks) {
    if (state != null) {
      throw new IllegalStateException(
          "A plugin has at most one <ao> module, " + symbolicName + " has more");
    }
    state = new CompletableFuture<>();
    try {
      check(entities);
      Lock lock = locks.getLockForName("ao-plugin.upgrade." + symbolicName);
      lock.lock();
      try {
        upgrades.run(tasks, migrated);
        migrated.executeInTransaction(
            () -> {
              migrated.migrate(entities.toArray(Class[]::new));
              return null;
            });
      } finally {
        lock.unlock();
      }
      state.complete(migrated);
    } catch (RuntimeException e) {
      state.completeExceptionally(e);
      throw e;
    }
  }

  /** Closes it again, as when the plugin is disabled. */
  public void disable() {
    state = null;
  }

  private void check(List<Class<? extends RawEntity<?>>> entities) {
    if (entities.size() > MOST_ENTITIES) {
      throw new ActiveObjectsException("A plugin has at most 200 entities");
    }
    entities.forEach(models::of);
  }

  private Object call(Method method, Object[] args) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, args);
    }
    try {
      return method.invoke(usable(), args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private ActiveObjects usable() throws InterruptedException {
    CompletableFuture<ActiveObjects> now = state;
    if (now == null) {
      throw new IllegalStateException(
          "plugin [%s] invoking ActiveObjects before <ao> configuration module is enabled"
              .formatted(symbolicName));
    }
    try {
      return now.get();
    } catch (ExecutionException e) {
      throw new ActiveObjectsException("The tables of " + symbolicName + " failed", e.getCause());
    }
  }
}
