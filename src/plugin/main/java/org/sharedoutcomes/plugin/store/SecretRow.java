package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The secret of a webhook. */
@Table("SECRET")
public interface SecretRow extends Entity {
  @Unique
  String getWebhook();

  void setWebhook(String id);

  @NotNull
  String getSecret();

  void setSecret(String secret);
}
