package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Holds for those with the global permission in the parameter {@code permission}. */
@Evidence("S11")
public class JiraGlobalPermissionCondition implements Condition {
  @Override
  public void init(Map<String, String> params) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    throw new UnsupportedOperationException("signature only");
  }
}
