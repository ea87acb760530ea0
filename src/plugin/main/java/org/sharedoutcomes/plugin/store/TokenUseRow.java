package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When a token was used last. */
@Table("TOKEN_USE")
public interface TokenUseRow extends Entity {
  @Unique
  String getToken();

  void setToken(String id);

  @NotNull
  long getLastMillis();

  void setLastMillis(long millis);
}
