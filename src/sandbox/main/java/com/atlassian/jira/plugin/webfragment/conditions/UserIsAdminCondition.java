package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Holds for administrators. */
public class UserIsAdminCondition implements Condition {
  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return ComponentAccessor.getComponent(GlobalPermissionManager.class)
        .hasPermission(
            GlobalPermissionKey.ADMINISTER,
            ComponentAccessor.getComponent(JiraAuthenticationContext.class).getLoggedInUser());
  }
}
