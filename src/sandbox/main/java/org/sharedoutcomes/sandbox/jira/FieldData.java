package org.sharedoutcomes.sandbox.jira;

/**
 * A custom field as it is stored.
 *
 * @param hidden whether the one screen leaves it out; null for no
 */
record FieldData(long id, String name, String type, Boolean hidden) {
  FieldData(long id, String name, String type) {
    this(id, name, type, null);
  }

  boolean isShown() {
    return !Boolean.TRUE.equals(hidden);
  }

  FieldData shown() {
    return new FieldData(id, name, type, null);
  }
}
