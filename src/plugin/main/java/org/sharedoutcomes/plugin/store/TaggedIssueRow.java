package org.sharedoutcomes.plugin.store;

import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** An issue that was ever tagged. Who changes its tags writes here first, so one does at a time. */
@Table("TAGGED_ISSUE")
public interface TaggedIssueRow extends RawEntity<Long> {
  @NotNull
  @PrimaryKey("ISSUE_ID")
  long getIssueId();

  @NotNull
  long getChanges();

  void setChanges(long changes);
}
