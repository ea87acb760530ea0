package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That a user was given a notice, and whether it is still unread. */
@Table("RECEIPT")
@Indexes({
  @Index(
      name = "unread",
      methodNames = {"getRecipient", "isUnread"})
})
public interface ReceiptRow extends Entity {
  @NotNull
  @Indexed
  int getNoticeId();

  void setNoticeId(int id);

  @NotNull
  String getRecipient();

  void setRecipient(String userKey);

  @NotNull
  boolean isUnread();

  void setUnread(boolean unread);
}
