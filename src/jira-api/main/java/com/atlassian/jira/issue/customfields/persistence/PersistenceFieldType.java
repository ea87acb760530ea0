package com.atlassian.jira.issue.customfields.persistence;

import org.sharedoutcomes.evidence.Evidence;

/** In which column a value is stored. */
@Evidence("GT")
public class PersistenceFieldType {
  public static final PersistenceFieldType TYPE_UNLIMITED_TEXT = new PersistenceFieldType();

  @Evidence("MEM")
  public static final PersistenceFieldType TYPE_LIMITED_TEXT = new PersistenceFieldType();

  private PersistenceFieldType() {}
}
