package org.sharedoutcomes.plugin.page;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;

/** Shows a menu item only to who may use the product. */
public final class MayUse implements Condition {
  private final Permissions permissions;
  private final CurrentUser currentUser;

  public MayUse(Permissions permissions, CurrentUser currentUser) {
    this.permissions = permissions;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return permissions.mayUse(currentUser.actor());
  }
}
