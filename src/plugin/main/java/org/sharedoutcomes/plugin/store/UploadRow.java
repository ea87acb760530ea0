package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A part of a text that somebody sent and has not decided about yet. */
@Table("UPLOAD")
public interface UploadRow extends Entity {
  @NotNull
  @Indexed
  String getTicket();

  void setTicket(String id);

  /** Which part it is, from 0. */
  @NotNull
  int getPart();

  void setPart(int part);

  @NotNull
  String getOutcome();

  void setOutcome(String key);

  @NotNull
  String getSender();

  void setSender(String userKey);

  String getSource();

  void setSource(String name);

  @NotNull
  long getSentMillis();

  void setSentMillis(long millis);

  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String text);
}
