package com.atlassian.jira.issue;

/** How an issue is updated: always with an event. */
public class UpdateIssueRequest {
  private UpdateIssueRequest() {}

  public static UpdateIssueRequestBuilder builder() {
    return new UpdateIssueRequestBuilder();
  }

  /** Makes a request. */
  public static class UpdateIssueRequestBuilder {
    /** The sandbox sends no mail of changes, so there is nothing to hold back. */
    public UpdateIssueRequestBuilder sendMail(boolean sendMail) {
      return this;
    }

    public UpdateIssueRequest build() {
      return new UpdateIssueRequest();
    }
  }
}
