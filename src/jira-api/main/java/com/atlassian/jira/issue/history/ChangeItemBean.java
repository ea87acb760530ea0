package com.atlassian.jira.issue.history;

import java.sql.Timestamp;
import org.sharedoutcomes.evidence.Evidence;

/** One field of one change. */
@Evidence("OSL")
public class ChangeItemBean {
  public Timestamp getCreated() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("MEM")
  public String getField() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("OSL")
  public String getFrom() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("OSL")
  public String getFromString() {
    throw new UnsupportedOperationException("signature only");
  }

  @Evidence("OSL")
  public String getToString() {
    throw new UnsupportedOperationException("signature only");
  }

  public String getTo() {
    throw new UnsupportedOperationException("signature only");
  }
}
