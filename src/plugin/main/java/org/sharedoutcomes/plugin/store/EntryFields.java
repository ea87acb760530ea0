package org.sharedoutcomes.plugin.store;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** The columns of a journal entry. Empty texts are kept as null, since Oracle knows no others. */
public interface EntryFields {
  String getStream();

  void setStream(String stream);

  @NotNull
  int getVersionNo();

  void setVersionNo(int version);

  @NotNull
  long getAtMillis();

  void setAtMillis(long millis);

  String getWho();

  void setWho(String userKey);

  @NotNull
  String getWhat();

  void setWhat(String word);

  @StringLength(StringLength.UNLIMITED)
  String getWhy();

  void setWhy(String reason);

  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String json);

  String getPreviousHash();

  void setPreviousHash(String hash);

  @NotNull
  String getHash();

  void setHash(String hash);
}
