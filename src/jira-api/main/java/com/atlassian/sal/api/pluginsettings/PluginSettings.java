package com.atlassian.sal.api.pluginsettings;

import org.sharedoutcomes.evidence.Evidence;

/** Settings: a String, a List of String, a Map of String to String or Properties by key. */
@Evidence("S11")
public interface PluginSettings {
  Object get(String key);

  Object put(String key, Object value);

  Object remove(String key);
}
