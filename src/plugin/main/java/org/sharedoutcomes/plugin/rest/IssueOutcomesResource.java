package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.IssueTags;
import org.sharedoutcomes.core.link.TagIssue;

/** What an issue is done for. */
@Path("/issues/{issue}/outcomes")
@UnrestrictedAccess
public final class IssueOutcomesResource {
  private final BrowseLinks browseLinks;
  private final TagIssue tagIssue;
  private final CurrentUser currentUser;
  private final Replies replies;

  public IssueOutcomesResource(
      BrowseLinks browseLinks, TagIssue tagIssue, CurrentUser currentUser, Replies replies) {
    this.browseLinks = browseLinks;
    this.tagIssue = tagIssue;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response outcomes(@PathParam("issue") String issue) {
    return reply(browseLinks.ofIssue(currentUser.actor(), issue));
  }

  /** Outcomes that the issue inherits are its epic's: sent back as they came, they are left out. */
  @PUT
  public Response tag(
      @PathParam("issue") String issue, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return reply(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, IssueOutcomeJson[].class)
                        .then(
                            tags ->
                                tagIssue.tag(
                                    currentUser.actor(),
                                    issue,
                                    expected,
                                    Arrays.stream(tags)
                                        .filter(tag -> tag == null || tag.inheritedFrom() == null)
                                        .map(tag -> tag == null ? null : tag.draft())
                                        .toList())))
            .then(tagged -> browseLinks.ofIssue(currentUser.actor(), issue)));
  }

  private Response reply(Answer<IssueTags> answer) {
    if (!answer.isDone()) {
      return replies.refused(answer.reasons());
    }
    IssueTags tags = answer.get();
    return Replies.json(200, tags.tags().stream().map(IssueOutcomeJson::of).toList())
        .tag(Integer.toString(tags.version()))
        .build();
  }
}
