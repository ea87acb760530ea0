package org.sharedoutcomes.plugin.store;

import net.java.ao.Entity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** One run of an outcome's metric from JQL; the newest of each outcome is marked. */
@Table("METRIC_RUN")
@Indexes(
    @Index(
        name = "newest",
        methodNames = {"getOutcome", "isNewest"}))
public interface MetricRunRow extends Entity {
  @NotNull
  String getOutcome();

  void setOutcome(String key);

  @NotNull
  boolean isNewest();

  void setNewest(boolean newest);

  @NotNull
  long getStartedMillis();

  void setStartedMillis(long millis);

  @NotNull
  long getTookMillis();

  void setTookMillis(long millis);

  String getStartedBy();

  void setStartedBy(String userKey);

  String getRunAs();

  void setRunAs(String userKey);

  /** The decimal number as text. */
  String getAmount();

  void setAmount(String number);

  @NotNull
  int getWritten();

  void setWritten(int count);

  @NotNull
  int getRestated();

  void setRestated(int count);

  @NotNull
  int getFailures();

  void setFailures(int count);

  String getErrorKey();

  void setErrorKey(String key);

  /** What the error's text mentions, each with its end marked. */
  @StringLength(StringLength.UNLIMITED)
  String getErrorWords();

  void setErrorWords(String words);
}
