package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A value that is held back until somebody decides, and what was decided. */
@Table("SUSPECT")
@Indexes({
  @Index(
      name = "state",
      methodNames = {"getOutcome", "getState"})
})
public interface SuspectRow extends Entity {
  /** Outcome, moment and value: sent twice it is one suspect. */
  @Unique
  @StringLength(StringLength.MAX_LENGTH)
  String getPlace();

  void setPlace(String outcomeAndId);

  @NotNull
  String getOutcome();

  void setOutcome(String key);

  @NotNull
  long getAtMillis();

  void setAtMillis(long millis);

  /** Numbers as text: a double would round what people wrote. */
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

  /** Name of the check that it failed. */
  @NotNull
  String getDoubt();

  void setDoubt(String check);

  String getLowest();

  void setLowest(String number);

  String getHighest();

  void setHighest(String number);

  String getPrevious();

  void setPrevious(String number);

  @NotNull
  String getState();

  void setState(String state);

  String getDecidedBy();

  void setDecidedBy(String userKey);

  Long getDecidedMillis();

  void setDecidedMillis(Long millis);

  @StringLength(StringLength.MAX_LENGTH)
  String getReason();

  void setReason(String reason);
}
