package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.Queue.Item;
import org.sharedoutcomes.core.signoff.Queue.Tab;
import org.sharedoutcomes.core.signoff.ShowQueue;
import org.sharedoutcomes.core.signoff.SignMany;
import org.sharedoutcomes.core.signoff.SignMany.Chosen;

/** The sign-offs that wait for somebody, and signing several at once. */
@Path("/sign-offs")
@UnrestrictedAccess
public final class QueueResource {
  private final ShowQueue queue;
  private final SignMany signMany;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public QueueResource(
      ShowQueue queue, SignMany signMany, CurrentUser currentUser, Texts texts, Replies replies) {
    this.queue = queue;
    this.signMany = signMany;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
  }

  /** One function's part of one issue. */
  record ItemJson(
      String issue,
      String summary,
      String function,
      String state,
      String since,
      boolean mine,
      boolean overdue,
      List<String> changed) {
    static ItemJson of(Item item) {
      return new ItemJson(
          item.issue().key(),
          item.issue().summary(),
          item.part().function(),
          word(item.part().state()),
          item.part().since() == null ? null : item.part().since().toString(),
          item.mine(),
          item.part().clock().overdue(),
          item.part().changes().stream().map(FieldChange::field).distinct().toList());
    }
  }

  /** What is to be signed; {@code seen} as the preview said it. */
  record ChosenJson(String issue, String function, String seen) {
    Chosen chosen() {
      return new Chosen(Replies.orEmpty(issue), Replies.orEmpty(function), seen);
    }
  }

  /** Several parts; with {@code preview} nothing is written. */
  record BulkJson(List<ChosenJson> items, String comment, boolean preview) {
    List<Chosen> chosen() {
      return items == null
          ? List.of()
          : items.stream().filter(Objects::nonNull).map(ChosenJson::chosen).toList();
    }
  }

  /** What became of one of them. */
  record LineJson(String issue, String function, String seen, boolean signed, String skipped) {}

  /** What became of all. */
  record LinesJson(int signed, List<LineJson> items) {}

  @GET
  public Response mine(
      @QueryParam("tab") String tab,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        queue
            .of(currentUser.actor())
            .then(found -> named(tab).map(found::of))
            .then(items -> PageJson.of(items, startAt, maxResults, ItemJson::of)),
        Function.identity());
  }

  private static Answer<Tab> named(String word) {
    return word == null
        ? Answer.done(Tab.MINE)
        : Arrays.stream(Tab.values())
            .filter(tab -> word(tab).equals(word))
            .findFirst()
            .map(Answer::done)
            .orElseGet(
                () ->
                    Answer.refused(
                        Refusal.malformed(
                            "tab",
                            "shared-outcomes.queue.no-such-tab",
                            word,
                            Arrays.stream(Tab.values()).map(QueueResource::word).toList())));
  }

  @POST
  @Path("/bulk")
  public Response bulk(InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        queue
            .of(actor)
            .then(seen -> Json.read(body, BulkJson.class))
            .then(
                json ->
                    json.preview()
                        ? signMany.preview(actor, json.chosen())
                        : signMany.sign(actor, json.chosen(), json.comment())),
        this::lines);
  }

  private LinesJson lines(List<SignMany.Line> lines) {
    return new LinesJson(
        (int) lines.stream().filter(SignMany.Line::isSigned).count(),
        lines.stream()
            .map(
                line ->
                    new LineJson(
                        line.chosen().issue(),
                        line.chosen().function(),
                        line.seen(),
                        line.isSigned(),
                        line.isSigned() ? null : texts.say(line.skipped())))
            .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
