package com.atlassian.jira.issue.attachment;

import org.sharedoutcomes.evidence.Evidence;

/** A file of an issue. */
@Evidence("MEM")
public class Attachment {
  public Long getId() {
    throw new UnsupportedOperationException("signature only");
  }

  public String getFilename() {
    throw new UnsupportedOperationException("signature only");
  }

  public Long getFilesize() {
    throw new UnsupportedOperationException("signature only");
  }
}
