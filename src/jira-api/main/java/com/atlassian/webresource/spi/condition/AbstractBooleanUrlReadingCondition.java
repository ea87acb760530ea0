package com.atlassian.webresource.spi.condition;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** A condition of a web-resource, which must be readable from its address. */
@Evidence("S11")
public abstract class AbstractBooleanUrlReadingCondition {
  public void init(Map<String, String> params) throws PluginParseException {
    throw new UnsupportedOperationException("signature only");
  }

  protected abstract boolean isConditionTrue();

  protected abstract String queryKey();
}
