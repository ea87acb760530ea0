package org.sharedoutcomes.sandbox.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.web.DashboardItems;

/** {@code <dashboard-item>} of all plugins. */
final class DashboardModules implements DashboardItems {
  private final Map<String, Module> modules = new ConcurrentSkipListMap<>();

  private record Module(Xml xml, EnabledPlugin plugin) {
    Item item(String key) {
      return new Item(
          key,
          xml.child("definition").flatMap(it -> it.child("title")).map(plugin::label).orElse(key),
          xml.child("description").map(plugin::label).orElse(""),
          xml.child("amd-module").map(Xml::text).orElse(""),
          xml.attribute("configurable").equals("true"));
    }
  }

  Runnable enable(Xml xml, EnabledPlugin plugin) {
    String key = plugin.complete(xml);
    for (String needed : List.of("definition", "amd-module")) {
      if (xml.child(needed).isEmpty()) {
        throw new PluginRefused(
            "The dashboard item %s has no <%s>: the sandbox shows only those that a script fills."
                .formatted(key, needed));
      }
    }
    modules.put(key, new Module(xml, plugin));
    return () -> modules.remove(key);
  }

  @Override
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    modules.forEach((key, module) -> items.add(module.item(key)));
    return items;
  }
}
