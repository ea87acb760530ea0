package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * The newest few readings of one outcome, so that the trends of many outcomes are one statement.
 * Writers of the outcome change it first, and so wait for each other.
 */
@Table("TREND")
public interface TrendRow extends Entity {
  @Unique
  String getOutcome();

  void setOutcome(String key);

  /** How often it was taken for writing. */
  @NotNull
  int getTurns();

  void setTurns(int turns);

  /** The series row to which a few more lines may be added; 0 for none. */
  @NotNull
  int getOpenRow();

  void setOpenRow(int id);

  /** The lines, see {@link SeriesText}. */
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String lines);
}
