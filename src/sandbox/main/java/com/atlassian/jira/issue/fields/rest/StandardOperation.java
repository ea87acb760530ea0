package com.atlassian.jira.issue.fields.rest;

/** The operations REST knows. */
public enum StandardOperation {
  ADD("add"),
  SET("set"),
  REMOVE("remove"),
  EDIT("edit");

  private final String word;

  StandardOperation(String word) {
    this.word = word;
  }

  public String getName() {
    return word;
  }
}
