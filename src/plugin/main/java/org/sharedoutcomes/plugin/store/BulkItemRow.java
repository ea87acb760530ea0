package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What becomes of one issue in a bulk. */
@Table("BULK_ITEM")
public interface BulkItemRow extends Entity {
  @Unique
  @StringLength(StringLength.MAX_LENGTH)
  String getBulkIssue();

  void setBulkIssue(String bulkAndIssue);

  @NotNull
  @Indexed
  String getBulk();

  void setBulk(String bulk);

  @NotNull
  int getPlace();

  void setPlace(int place);

  @NotNull
  String getState();

  void setState(String name);

  @NotNull
  long getAtMillis();

  void setAtMillis(long millis);

  /** The whole as JSON. */
  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String json);
}
