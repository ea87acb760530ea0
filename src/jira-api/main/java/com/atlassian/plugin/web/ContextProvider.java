package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** What the template of a fragment sees. */
@Evidence("S11")
public interface ContextProvider {
  void init(Map<String, String> params) throws PluginParseException;

  Map<String, Object> getContextMap(Map<String, Object> context);
}
