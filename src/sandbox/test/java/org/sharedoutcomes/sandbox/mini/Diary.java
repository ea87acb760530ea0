package org.sharedoutcomes.sandbox.mini;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;

/** Writes down when it was started and stopped. */
public class Diary implements LifecycleAware {
  private final PluginSettings settings;

  public Diary(PluginSettingsFactory settings) {
    this.settings = settings.createGlobalSettings();
  }

  @Override
  public void onStart() {
    write("started");
  }

  @Override
  public void onStop() {
    write("stopped");
  }

  private void write(String line) {
    Object before = settings.get("mini.diary");
    settings.put("mini.diary", before == null ? line : before + " " + line);
  }
}
