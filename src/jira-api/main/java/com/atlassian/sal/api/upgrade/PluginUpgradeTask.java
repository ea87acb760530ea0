package com.atlassian.sal.api.upgrade;

import com.atlassian.sal.api.message.Message;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** One numbered change of stored data. Exported as an OSGi service. */
@Evidence("P113")
public interface PluginUpgradeTask {
  int getBuildNumber();

  String getShortDescription();

  Collection<Message> doUpgrade() throws Exception;

  String getPluginKey();
}
