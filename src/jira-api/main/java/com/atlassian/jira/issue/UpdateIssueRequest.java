package com.atlassian.jira.issue;

import org.sharedoutcomes.evidence.Evidence;

/** How an issue is updated. */
@Evidence("P113")
public class UpdateIssueRequest {
  private UpdateIssueRequest() {}

  public static UpdateIssueRequestBuilder builder() {
    throw new UnsupportedOperationException("signature only");
  }

  /** Makes a request. */
  @Evidence("P113")
  public static class UpdateIssueRequestBuilder {
    /** Whether people are sent mail of it; yes unless said. */
    @Evidence("GT")
    public UpdateIssueRequestBuilder sendMail(boolean sendMail) {
      throw new UnsupportedOperationException("signature only");
    }

    public UpdateIssueRequest build() {
      throw new UnsupportedOperationException("signature only");
    }
  }
}
