package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The token that changes with every change of a definition; one row. */
@Table("REVISION")
public interface RevisionRow extends Entity {
  @Unique
  String getName();

  void setName(String name);

  @NotNull
  String getToken();

  void setToken(String token);
}
