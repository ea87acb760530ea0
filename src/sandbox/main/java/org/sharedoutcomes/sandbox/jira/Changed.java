package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.sql.Timestamp;
import java.time.Instant;

/** One field of one change, as the plugin reads it. */
final class Changed extends ChangeItemBean {
  private final Instant at;
  private final IssueData.Item item;

  Changed(Instant at, IssueData.Item item) {
    this.at = at;
    this.item = item;
  }

  @Override
  public Timestamp getCreated() {
    return Timestamp.from(at);
  }

  @Override
  public String getField() {
    return item.field();
  }

  @Override
  public String getFrom() {
    return item.from();
  }

  @Override
  public String getFromString() {
    return item.fromText();
  }

  @Override
  public String getToString() {
    return item.toText();
  }

  @Override
  public String getTo() {
    return item.to();
  }
}
