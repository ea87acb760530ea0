package org.sharedoutcomes.core.plan;

/** What of an issue the roadmap shows and Jira's history tells the changes of. */
public enum Aspect {
  /** The project's key. */
  PROJECT,
  /** The issue type's name. */
  TYPE,
  SUMMARY,
  /** The status's name. */
  STATUS,
  /** How far the status says that the work is: the name of a progress. */
  PROGRESS,
  /** A user key. */
  ASSIGNEE,
  /** A day, such as {@code 2026-10-03}. */
  DUE,
  /** A line for each fix version with a release date: the day, a blank and the version's name. */
  FIX_VERSIONS,
  /** Keys of outcomes, joined by commas. */
  OUTCOMES,
  /** Such as {@code 2026-Q4}. */
  TARGET_QUARTER
}
