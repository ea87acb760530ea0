package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/**
 * One reading. A restated one stays, marked; the newest few of an outcome are marked too, so that
 * the trends of many outcomes are one statement.
 */
@Table("READING")
@Indexes({
  @Index(
      name = "moment",
      methodNames = {"getOutcome", "getAtMillis"}),
  @Index(
      name = "recent",
      methodNames = {"getOutcome", "isRecent"})
})
public interface ReadingRow extends Entity {
  @NotNull
  String getOutcome();

  void setOutcome(String key);

  @NotNull
  long getAtMillis();

  void setAtMillis(long millis);

  /** The decimal number as text: a double would round what people wrote. */
  @NotNull
  String getAmount();

  void setAmount(String number);

  Integer getConfidence();

  void setConfidence(Integer confidence);

  @StringLength(StringLength.MAX_LENGTH)
  String getNote();

  void setNote(String note);

  String getAuthor();

  void setAuthor(String userKey);

  @NotNull
  long getKnownMillis();

  void setKnownMillis(long millis);

  @NotNull
  boolean isSuperseded();

  void setSuperseded(boolean superseded);

  @NotNull
  boolean isRecent();

  void setRecent(boolean recent);
}
