package com.atlassian.plugin.event.events;

import com.atlassian.plugin.Plugin;
import org.sharedoutcomes.evidence.Evidence;

/** Published when a plugin has been enabled. */
@Evidence("S11")
public class PluginEnabledEvent {
  private final Plugin plugin;

  @Evidence("OSL")
  public PluginEnabledEvent(Plugin plugin) {
    this.plugin = plugin;
  }

  public Plugin getPlugin() {
    return plugin;
  }
}
