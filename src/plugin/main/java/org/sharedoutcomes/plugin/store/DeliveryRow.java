package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One event on its way to one webhook. Its unique mark keeps two nodes from queueing it twice. */
@Table("DELIVERY")
@Indexes(
    @Index(
        name = "due",
        methodNames = {"getState", "getNextMillis"}))
public interface DeliveryRow extends Entity {
  @Unique
  String getMark();

  void setMark(String hash);

  @NotNull
  @Indexed
  String getWebhook();

  void setWebhook(String id);

  @NotNull
  @StringLength(StringLength.MAX_LENGTH)
  String getEvent();

  void setEvent(String id);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String json);

  @NotNull
  long getCreatedMillis();

  void setCreatedMillis(long millis);

  @NotNull
  String getState();

  void setState(String name);

  @NotNull
  int getAttempts();

  void setAttempts(int count);

  @NotNull
  long getNextMillis();

  void setNextMillis(long millis);

  @NotNull
  int getStatus();

  void setStatus(int status);

  @StringLength(StringLength.MAX_LENGTH)
  String getError();

  void setError(String error);
}
