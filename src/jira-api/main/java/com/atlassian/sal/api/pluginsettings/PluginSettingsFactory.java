package com.atlassian.sal.api.pluginsettings;

import org.sharedoutcomes.evidence.Evidence;

/** Gives the settings of the installation, or of a project. */
@Evidence("S11")
public interface PluginSettingsFactory {
  PluginSettings createGlobalSettings();

  PluginSettings createSettingsForKey(String key);
}
