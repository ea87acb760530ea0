package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The newest entry of a stream, so that the current state is one statement away. */
@Table("HEAD")
public interface HeadRow extends EntryFields, Entity {
  @Override
  @Unique
  @StringLength(400)
  String getStream();

  @NotNull
  @Indexed
  String getKind();

  void setKind(String kind);
}
