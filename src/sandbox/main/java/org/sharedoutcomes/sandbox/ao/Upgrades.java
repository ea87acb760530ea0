package org.sharedoutcomes.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.sandbox.database.Transactions;

/** Runs the upgrade tasks that are newer than the tables, each once and in its own transaction. */
final class Upgrades {
  private final String versionKey;
  private final Transactions transactions;
  private final PluginSettings settings;

  Upgrades(Names names, Transactions transactions, PluginSettings settings) {
    this.versionKey = names.prefix() + "_#";
    this.transactions = transactions;
    this.settings = settings;
  }

  void run(List<ActiveObjectsUpgradeTask> tasks, ActiveObjects ao) {
    Set<ModelVersion> versions = new HashSet<>();
    for (ActiveObjectsUpgradeTask task : tasks) {
      if (!versions.add(task.getModelVersion())) {
        throw new IllegalStateException(
            "Two upgrade tasks have the model version " + task.getModelVersion());
      }
    }
    tasks.stream()
        .sorted(Comparator.comparing(ActiveObjectsUpgradeTask::getModelVersion))
        .filter(task -> task.getModelVersion().isNewerThan(current()))
        .forEach(task -> run(task, ao));
  }

  private void run(ActiveObjectsUpgradeTask task, ActiveObjects ao) {
    transactions.inTransaction(
        () -> {
          task.upgrade(current(), ao);
          return null;
        });
    settings.put(versionKey, task.getModelVersion().toString());
  }

  private ModelVersion current() {
    Object version = settings.get(versionKey);
    return ModelVersion.valueOf(version == null ? "0" : (String) version);
  }
}
