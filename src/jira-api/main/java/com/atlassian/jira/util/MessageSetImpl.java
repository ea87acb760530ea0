package com.atlassian.jira.util;

import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Errors and warnings, to be filled. */
@Evidence("MEM")
public class MessageSetImpl implements MessageSet {
  public MessageSetImpl() {}

  @Override
  public void addErrorMessage(String message) {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public boolean hasAnyErrors() {
    throw new UnsupportedOperationException("signature only");
  }

  @Override
  public Set<String> getErrorMessages() {
    throw new UnsupportedOperationException("signature only");
  }
}
