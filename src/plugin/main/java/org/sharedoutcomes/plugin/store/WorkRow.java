package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The newest run of a work. */
@Table("WORK")
public interface WorkRow extends Entity {
  @Unique
  String getName();

  void setName(String name);

  @NotNull
  long getStartedMillis();

  void setStartedMillis(long millis);

  @NotNull
  long getTookMillis();

  void setTookMillis(long millis);

  String getNode();

  void setNode(String node);

  @StringLength(StringLength.MAX_LENGTH)
  String getError();

  void setError(String error);

  @NotNull
  int getFailures();

  void setFailures(int failures);

  Long getSucceededMillis();

  void setSucceededMillis(Long millis);
}
