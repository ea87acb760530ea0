package org.sharedoutcomes.core.alignment;

/**
 * So much of the work that is linked with an outcome itself is done; what is inside an epic is the
 * epic's. Never the outcome's value.
 */
public record Delivery(int done, int total) {
  /** Rounded down, so that 100 means all; 0 without work. */
  public int percent() {
    return total == 0 ? 0 : done * 100 / total;
  }
}
