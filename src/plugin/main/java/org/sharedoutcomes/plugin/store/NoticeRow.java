package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One notice. Its unique id keeps two nodes from giving it twice. */
@Table("NOTICE")
public interface NoticeRow extends Entity {
  @Unique
  @StringLength(StringLength.MAX_LENGTH)
  String getNoticeKey();

  void setNoticeKey(String id);

  @NotNull
  @Indexed
  long getAtMillis();

  void setAtMillis(long millis);

  @NotNull
  String getKind();

  void setKind(String name);

  @NotNull
  String getSubjectType();

  void setSubjectType(String name);

  @NotNull
  String getSubjectKey();

  void setSubjectKey(String key);

  @NotNull
  String getTextKey();

  void setTextKey(String key);

  @NotNull
  @StringLength(StringLength.UNLIMITED)
  String getArguments();

  void setArguments(String json);

  @NotNull
  @StringLength(StringLength.MAX_LENGTH)
  String getPath();

  void setPath(String path);

  @NotNull
  @StringLength(StringLength.MAX_LENGTH)
  String getGroupKey();

  void setGroupKey(String group);
}
