package org.sharedoutcomes.sandbox.module;

import com.atlassian.plugin.Plugin;
import com.atlassian.plugin.PluginAccessor;

/** Tells plugins which plugins there are. */
record InstalledPlugins(PluginSystem system) implements PluginAccessor {
  private record Known(String key, String name) implements Plugin {
    @Override
    public String getKey() {
      return key;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  @Override
  public Plugin getPlugin(String key) {
    return system.name(key).map(name -> new Known(key, name)).orElse(null);
  }

  @Override
  public boolean isPluginEnabled(String key) {
    return system.isEnabled(key);
  }
}
