package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Notices.Received;
import org.sharedoutcomes.core.notice.ReadNotices;

/** The caller's own notices, and which kinds the caller wants. */
@Path("/notices")
@UnrestrictedAccess
public final class NoticesResource {
  private final ReadNotices notices;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public NoticesResource(
      ReadNotices notices, Texts texts, CurrentUser currentUser, Replies replies) {
    this.notices = notices;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A notice in the caller's language. */
  record NoticeJson(
      String id, String at, String kind, String text, String path, String group, boolean unread) {}

  /** Which notices were read: some, or all of them when none is named. */
  record ReadJson(List<String> ids) {}

  /** How many are unread. */
  record UnreadJson(int unread) {}

  /** The kinds that are wanted. */
  record WantedJson(List<String> wanted) {
    static WantedJson of(Map<Notice.Kind, Boolean> wishes) {
      return new WantedJson(
          wishes.entrySet().stream()
              .filter(Map.Entry::getValue)
              .map(wish -> Findings.name(wish.getKey()))
              .toList());
    }
  }

  @GET
  public Response mine(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        notices
            .mine(currentUser.actor())
            .then(mine -> PageJson.of(mine, startAt, maxResults, this::json)),
        page -> page);
  }

  private NoticeJson json(Received received) {
    Notice notice = received.notice();
    return new NoticeJson(
        notice.id(),
        notice.at().toString(),
        Findings.name(notice.kind()),
        texts.text(notice.key(), notice.arguments().toArray()),
        notice.path(),
        notice.group(),
        received.unread());
  }

  @POST
  @Path("/read")
  public Response read(InputStream body) {
    return replies.ok(
        Json.read(body, ReadJson.class)
            .then(
                json ->
                    json.ids() == null
                        ? notices.readAll(currentUser.actor())
                        : notices.read(currentUser.actor(), json.ids())),
        UnreadJson::new);
  }

  @GET
  @Path("/preferences")
  public Response wishes() {
    return replies.ok(notices.wishes(currentUser.actor()), WantedJson::of);
  }

  @PUT
  @Path("/preferences")
  public Response choose(InputStream body) {
    Answer<Map<Notice.Kind, Boolean>> chosen =
        Json.read(body, WantedJson.class)
            .then(
                json ->
                    notices.choose(
                        currentUser.actor(), Optional.ofNullable(json.wanted()).orElse(List.of())));
    return replies.ok(chosen, WantedJson::of);
  }
}
