package org.sharedoutcomes.core.delivery;

/** Where this Jira is, for those who are not on one of its pages. */
public interface Site {
  /** Jira's base address without a slash at its end. */
  String address();
}
