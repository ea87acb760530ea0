package org.sharedoutcomes.sandbox.jira;

/** One stored document. */
record Row(Kind kind, long id, String body, boolean isNew) {
  /** What is stored. */
  enum Kind {
    PROJECT,
    USER,
    FIELD,
    ISSUE,
    MAIL,
    WORKFLOW
  }

  Row(Kind kind, long id, String body) {
    this(kind, id, body, false);
  }
}
