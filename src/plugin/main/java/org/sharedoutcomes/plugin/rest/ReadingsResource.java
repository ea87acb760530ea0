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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.ingestion.Choices;
import org.sharedoutcomes.core.ingestion.LimitedBody;
import org.sharedoutcomes.core.ingestion.Parcel;
import org.sharedoutcomes.core.ingestion.SentText;
import org.sharedoutcomes.core.ingestion.TakeIn;
import org.sharedoutcomes.core.ingestion.Taken;
import org.sharedoutcomes.core.ingestion.Tokens;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Delivery.Manner;

/** The values of an outcome: one check-in, or many as JSON or as a table of text. */
@Path("/outcomes/{key}/readings")
@UnrestrictedAccess
public final class ReadingsResource {
  private final BrowseReadings browseReadings;
  private final TakeIn takeIn;
  private final Tokens tokens;
  private final People people;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public ReadingsResource(
      BrowseReadings browseReadings,
      TakeIn takeIn,
      Tokens tokens,
      People people,
      CurrentUser currentUser,
      Texts texts,
      Replies replies) {
    this.browseReadings = browseReadings;
    this.takeIn = takeIn;
    this.tokens = tokens;
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
      @HeaderParam(Sender.HEADER) String token,
      @HeaderParam("Authorization") String authorization,
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("onlyGood") boolean onlyGood,
      @QueryParam("source") String source,
      @QueryParam("columns") String columns,
      @QueryParam("dates") String dates,
      @QueryParam("numbers") String numbers,
      InputStream body) {
    Manner manner = dryRun ? Manner.REHEARSE : onlyGood ? Manner.GOOD_ONES : Manner.ALL_OR_NONE;
    Answer<Sender> sender = Sender.of(Sender.token(token, authorization), key, tokens, currentUser);
    Answer<Outcome> outcome = sender.then(who -> takeIn.maySend(who.actor(), key));
    Answer<Taken> taken =
        outcome
            .then(may -> Choices.of(columns, dates, numbers))
            .then(
                choices -> {
                  Actor actor = sender.get().actor();
                  Parcel parcel = new Parcel(key, sender.get().by(), source, manner);
                  return isTable(type)
                      ? take(body, text -> takeIn.table(actor, parcel, SentText.of(text), choices))
                      : take(body, json -> takeIn.values(actor, parcel, new ReadingsJson(json)));
                });
    if (!taken.isDone()) {
      return replies.refused(taken.reasons());
    }
    boolean refused = manner == Manner.ALL_OR_NONE && taken.get().recorded().faulty() > 0;
    String unit = outcome.get().metric().unit();
    return Replies.json(refused ? 422 : 200, RecordedJson.of(taken.get(), dryRun, unit, texts))
        .build();
  }

  private static boolean isTable(String type) {
    String plain = type.toLowerCase(Locale.ROOT);
    return plain.startsWith("text/csv") || plain.startsWith("text/tab-separated-values");
  }

  /** Reads the body as it comes; what is wrong with it as a whole is found on the way. */
  private static Answer<Taken> take(
      InputStream body, Function<InputStream, Answer<Taken>> reading) {
    try {
      return reading.apply(new LimitedBody(body, Json.LARGE));
    } catch (LimitedBody.TooLong tooLong) {
      return Answer.refused(Json.tooLarge(Json.LARGE));
    } catch (Json.Unreadable unreadable) {
      return Answer.refused(unreadable.reason());
    }
  }
}
