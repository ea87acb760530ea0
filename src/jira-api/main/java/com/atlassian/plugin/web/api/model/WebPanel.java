package com.atlassian.plugin.web.api.model;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A panel that makes its own markup. */
@Evidence("S11")
public interface WebPanel {
  String getHtml(Map<String, Object> context);

  void writeHtml(Writer writer, Map<String, Object> context) throws IOException;
}
