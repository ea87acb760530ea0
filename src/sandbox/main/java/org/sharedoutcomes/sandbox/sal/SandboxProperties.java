package org.sharedoutcomes.sandbox.sal;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.net.URI;
import java.util.function.Supplier;
import org.sharedoutcomes.sandbox.web.Visits;

/** What plugins are told of the application they run in. */
record SandboxProperties(Supplier<String> url) implements ApplicationProperties {
  @Override
  public String getBaseUrl(UrlMode mode) {
    String path = URI.create(url.get()).getPath();
    return switch (mode) {
      case CANONICAL, ABSOLUTE -> url.get();
      case RELATIVE, RELATIVE_CANONICAL -> path;
      case AUTO -> Visits.current().isPresent() ? path : url.get();
    };
  }

  @Override
  public String getPlatformId() {
    return "jira";
  }

  @Override
  public String getDisplayName() {
    return "Jira";
  }

  @Override
  public String getVersion() {
    return "11.3.12";
  }
}
