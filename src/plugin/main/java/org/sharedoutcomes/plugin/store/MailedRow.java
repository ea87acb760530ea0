package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A notice that was mailed to a user. Its unique mark keeps two nodes from mailing it twice. */
@Table("MAILED")
public interface MailedRow extends Entity {
  @Unique
  String getMark();

  void setMark(String hash);

  @NotNull
  @Indexed
  long getAtMillis();

  void setAtMillis(long millis);
}
