package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.time.Instant;

/** One field of one change, as the plugin reads it. */
final class Changed extends ChangeItemBean {
  private final Instant at;
  private final String to;

  Changed(Instant at, String to) {
    this.at = at;
    this.to = to;
  }

  @Override
  public Timestamp getCreated() {
    return Timestamp.from(at);
  }

  @Override
  public String getTo() {
    return to;
  }
}
