package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Whether a fragment is shown. */
@Evidence("S11")
public interface Condition {
  void init(Map<String, String> params) throws PluginParseException;

  boolean shouldDisplay(Map<String, Object> context);
}
