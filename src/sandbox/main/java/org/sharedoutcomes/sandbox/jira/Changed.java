package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.time.Instant;

/** One field of one change, as the plugin reads it. */
final class Changed extends ChangeItemBean {
  private final Instant at;
  private final String field;
  private final String to;

  Changed(Instant at, String field, String to) {
    this.at = at;
    this.field = field;
    this.to = to;
  }

  @Override
  public Timestamp getCreated() {
    return Timestamp.from(at);
  }

  @Override
  public String getField() {
    return field;
  }

  @Override
  public String getTo() {
    return to;
  }
}
