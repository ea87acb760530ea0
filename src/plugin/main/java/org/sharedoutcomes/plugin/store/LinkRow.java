package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One issue's tag with one outcome. */
@Table("LINK")
public interface LinkRow extends Entity {
  @Unique
  @StringLength(StringLength.MAX_LENGTH)
  String getIssueOutcome();

  void setIssueOutcome(String issueAndOutcome);

  @NotNull
  @Indexed
  long getIssueId();

  void setIssueId(long id);

  @NotNull
  @Indexed
  String getOutcome();

  void setOutcome(String key);

  /** Where the outcome stands among the issue's. */
  @NotNull
  int getPlace();

  void setPlace(int place);
}
