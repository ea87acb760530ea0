package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One journal entry. Its stream and version together are taken once, on every node. */
@Table("ENTRY")
public interface EntryRow extends EntryFields, Entity {
  @Override
  @NotNull
  @Indexed
  @StringLength(400)
  String getStream();

  @Unique
  @StringLength(StringLength.MAX_LENGTH)
  String getStreamVersion();

  void setStreamVersion(String streamAndVersion);
}
