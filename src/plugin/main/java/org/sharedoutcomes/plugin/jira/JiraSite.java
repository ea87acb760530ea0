package org.sharedoutcomes.plugin.jira;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import org.sharedoutcomes.core.delivery.Site;

/** Jira's base address as its administrator set it. */
public final class JiraSite implements Site {
  private final ApplicationProperties properties;

  public JiraSite(ApplicationProperties properties) {
    this.properties = properties;
  }

  @Override
  public String address() {
    return properties.getBaseUrl(UrlMode.CANONICAL).replaceFirst("/+$", "");
  }
}
