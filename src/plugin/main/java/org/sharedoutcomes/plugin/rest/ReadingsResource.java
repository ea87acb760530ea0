package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;

/** The values of an outcome: one check-in, or many as JSON or as comma-separated values. */
@Path("/outcomes/{key}/readings")
@UnrestrictedAccess
public final class ReadingsResource {
  private final BrowseReadings browseReadings;
  private final RecordReadings recordReadings;
  private final People people;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public ReadingsResource(
      BrowseReadings browseReadings,
      RecordReadings recordReadings,
      People people,
      CurrentUser currentUser,
      Texts texts,
      Replies replies) {
    this.browseReadings = browseReadings;
    this.recordReadings = recordReadings;
    this.people = people;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
  }

  @GET
  public Response readings(
      @PathParam("key") String key,
      @QueryParam("asKnownOn") String asKnownOn,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        knownOn(asKnownOn)
            .then(knownOn -> browseReadings.of(currentUser.actor(), key, knownOn))
            .then(
                all ->
                    PageJson.of(
                        all, startAt, maxResults, reading -> ReadingJson.of(reading, people))),
        Function.identity());
  }

  private static Answer<Optional<Instant>> knownOn(String text) {
    if (text == null || text.isBlank()) {
      return Answer.done(Optional.empty());
    }
    try {
      return Answer.done(Optional.of(Instant.parse(text.strip())));
    } catch (DateTimeParseException notAMoment) {
      return Answer.refused(
          Refusal.malformed("asKnownOn", "shared-outcomes.reading.not-a-date", text));
    }
  }

  @POST
  public Response record(
      @PathParam("key") String key,
      @HeaderParam("Content-Type") @DefaultValue("") String type,
      InputStream body) {
    boolean csv = type.toLowerCase(Locale.ROOT).startsWith("text/csv");
    Answer<Recorded> recorded =
        recordReadings
            .mayRecord(currentUser.actor(), key)
            .then(outcome -> csv ? csv(key, body) : json(key, body));
    if (recorded.isDone() && !recorded.get().rejected().isEmpty()) {
      return Replies.json(422, RecordedJson.of(recorded.get(), texts)).build();
    }
    return replies.ok(recorded, done -> RecordedJson.of(done, texts));
  }

  private Answer<Recorded> csv(String key, InputStream body) {
    try {
      return ReadingsCsv.of(new LimitedBody(body, Json.LARGE))
          .then(rows -> recordReadings.record(currentUser.actor(), key, () -> rows));
    } catch (LimitedBody.TooLong tooLong) {
      return Answer.refused(
          new Refusal(
              Refusal.Kind.TOO_LARGE,
              "",
              "shared-outcomes.rest.too-large",
              List.of(Json.LARGE >> 20)));
    }
  }

  private Answer<Recorded> json(String key, InputStream body) {
    return Json.bytes(body, Json.LARGE)
        .then(ReadingsResource::drafts)
        .then(drafts -> recordReadings.record(currentUser.actor(), key, drafts));
  }

  private static Answer<List<ReadingDraft>> drafts(byte[] bytes) {
    boolean single = new String(bytes, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    if (single) {
      return Json.parse(bytes, ReadingJson.class).map(json -> List.of(ReadingJson.draft(json, 1)));
    }
    return Json.parse(bytes, ReadingJson[].class)
        .map(
            all -> {
              List<ReadingDraft> drafts = new ArrayList<>(all.length);
              for (int i = 0; i < all.length; i++) {
                drafts.add(ReadingJson.draft(all[i], i + 1));
              }
              return drafts;
            });
  }
}
