package org.sharedoutcomes.sandbox.ao;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import org.sharedoutcomes.sandbox.database.Database;

/** Gives each bundle its own Active Objects, with tables named after the bundle. */
public final class ActiveObjectsFactory {
  private final Database database;
  private final ClusterLockService locks;
  private final PluginSettings globalSettings;

  public ActiveObjectsFactory(
      Database database, ClusterLockService locks, PluginSettings globalSettings) {
    this.database = database;
    this.locks = locks;
    this.globalSettings = globalSettings;
  }

  /** Active Objects that can be injected at once and used when they are enabled. */
  public BundleActiveObjects forBundle(String symbolicName) {
    Models models = new Models(Names.of(symbolicName));
    return new BundleActiveObjects(
        symbolicName,
        models,
        new JdbcActiveObjects(database, models),
        new Upgrades(models.names(), database.transactions(), globalSettings),
        locks);
  }
}
