package com.atlassian.jira.issue.search;

import org.sharedoutcomes.evidence.Evidence;

/** A search failed. */
@Evidence("R9")
@SuppressWarnings("serial")
public class SearchException extends Exception {
  public SearchException(String message) {
    super(message);
  }
}
