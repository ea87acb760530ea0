package com.atlassian.activeobjects.external;

import org.sharedoutcomes.evidence.Evidence;

/** The shape of a plugin's rows, as a number that only grows. */
@Evidence("S11")
public final class ModelVersion implements Comparable<ModelVersion> {
  private final int version;

  private ModelVersion(int version) {
    this.version = version;
  }

  public static ModelVersion valueOf(String s) {
    return new ModelVersion(Integer.parseInt(s));
  }

  public boolean isSame(ModelVersion other) {
    return version == other.version;
  }

  public boolean isOlderThan(ModelVersion other) {
    return version < other.version;
  }

  public boolean isNewerThan(ModelVersion other) {
    return version > other.version;
  }

  @Override
  public int compareTo(ModelVersion other) {
    return Integer.compare(version, other.version);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelVersion that && version == that.version;
  }

  @Override
  public int hashCode() {
    return version;
  }

  @Override
  public String toString() {
    return Integer.toString(version);
  }
}
