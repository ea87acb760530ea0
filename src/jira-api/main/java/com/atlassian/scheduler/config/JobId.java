package com.atlassian.scheduler.config;

import java.io.Serializable;
import org.sharedoutcomes.evidence.Evidence;

/** Names a job. */
@Evidence("OSL")
public final class JobId implements Serializable, Comparable<JobId> {
  private static final long serialVersionUID = 1L;
  private final String key;

  private JobId(String key) {
    this.key = key;
  }

  public static JobId of(String key) {
    return new JobId(key);
  }

  @Override
  public int compareTo(JobId other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobId that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
