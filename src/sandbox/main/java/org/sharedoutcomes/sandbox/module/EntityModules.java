package org.sharedoutcomes.sandbox.module;

import java.util.List;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** {@code <ao>}: entities and upgrade tasks. */
record EntityModules(EntityTables tables) implements ModuleKind {
  @Override
  public Runnable enable(Xml module, EnabledPlugin plugin) {
    if (!module.attribute("namespace").isEmpty()) {
      throw new PluginRefused("The sandbox does not know the namespace attribute of <ao>.");
    }
    String owner = plugin.container().bundle().getSymbolicName();
    List<Class<?>> entities =
        module.children("entity").stream()
            .<Class<?>>map(entity -> plugin.container().load(entity.text()))
            .toList();
    List<Object> tasks =
        module.children("upgradeTask").stream()
            .map(task -> plugin.create(task.text(), Object.class))
            .toList();
    tables.enable(owner, entities, tasks);
    return () -> tables.disable(owner);
  }
}
