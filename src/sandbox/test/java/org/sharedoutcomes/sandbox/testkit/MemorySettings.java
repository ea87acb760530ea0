package org.sharedoutcomes.sandbox.testkit;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings that are gone with the test. */
public final class MemorySettings implements PluginSettings {
  private final Map<String, Object> values = new ConcurrentHashMap<>();

  @Override
  public Object get(String key) {
    return values.get(key);
  }

  @Override
  public Object put(String key, Object value) {
    return values.put(key, value);
  }

  @Override
  public Object remove(String key) {
    return values.remove(key);
  }
}
