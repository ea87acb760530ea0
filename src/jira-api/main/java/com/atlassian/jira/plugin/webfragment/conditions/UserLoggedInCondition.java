package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.sharedoutcomes.evidence.Evidence;

/** Holds for everybody who is logged in. */
@Evidence("S11")
public class UserLoggedInCondition implements Condition {
  @Override
  public void init(Map<String, String> params) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    throw new UnsupportedOperationException("signature only");
  }
}
