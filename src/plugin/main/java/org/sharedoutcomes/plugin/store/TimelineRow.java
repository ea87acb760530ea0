package org.sharedoutcomes.plugin.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What was read of one issue's history. */
@Table("TIMELINE")
public interface TimelineRow extends RawEntity<Long> {
  @NotNull
  @PrimaryKey("ISSUE_ID")
  long getIssueId();

  /** Whether it may have been a card by what it is no more. */
  @NotNull
  @Indexed
  boolean isFormer();

  void setFormer(boolean former);

  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String json);
}
