package com.atlassian.jira.issue;

/** How an issue is updated: always with an event. */
public class UpdateIssueRequest {
  private UpdateIssueRequest() {}

  public static UpdateIssueRequestBuilder builder() {
    return new UpdateIssueRequestBuilder();
  }

  /** Makes a request. */
  public static class UpdateIssueRequestBuilder {
    public UpdateIssueRequest build() {
      return new UpdateIssueRequest();
    }
  }
}
