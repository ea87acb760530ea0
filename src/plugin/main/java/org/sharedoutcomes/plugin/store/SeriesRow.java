package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * Up to a thousand readings of one outcome that became known one after the other, a line each. Rows
 * are only added, and lines only at the end of the newest row.
 */
@Table("SERIES")
@Indexes({
  @Index(
      name = "first",
      methodNames = {"getOutcome", "getFirstMillis"}),
  @Index(
      name = "last",
      methodNames = {"getOutcome", "getLastMillis"})
})
public interface SeriesRow extends Entity {
  @NotNull
  String getOutcome();

  void setOutcome(String key);

  /** The earliest moment among them. */
  @NotNull
  long getFirstMillis();

  void setFirstMillis(long millis);

  /** The latest moment among them. */
  @NotNull
  long getLastMillis();

  void setLastMillis(long millis);

  /** When the first of them became known. */
  @NotNull
  long getKnownMillis();

  void setKnownMillis(long millis);

  @NotNull
  int getHowMany();

  void setHowMany(int readings);

  /** What came together, so that it can be taken back together. */
  String getBatch();

  void setBatch(String batch);

  /** Who gave most of them. */
  String getAuthor();

  void setAuthor(String userKey);

  /** The lines, see {@link SeriesText}. */
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String lines);
}
