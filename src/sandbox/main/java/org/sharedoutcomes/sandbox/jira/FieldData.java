package org.sharedoutcomes.sandbox.jira;

/** A custom field as it is stored. */
record FieldData(long id, String name, String type) {}
