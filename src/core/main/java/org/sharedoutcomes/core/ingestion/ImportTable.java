package org.sharedoutcomes.core.ingestion;

import java.io.InputStream;
import java.io.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Uploads.Upload;
import org.sharedoutcomes.core.reading.Delivery.Manner;

/**
 * Lets a person import a table in steps: send it, see how it is understood, answer what is asked,
 * and only then take it. What is not decided within a day is forgotten.
 */
public final class ImportTable {
  private static final Duration KEPT = Duration.ofDays(1);

  private final TakeIn takeIn;
  private final Uploads uploads;
  private final Clock clock;

  public ImportTable(TakeIn takeIn, Uploads uploads, Clock clock) {
    this.takeIn = takeIn;
    this.uploads = uploads;
    this.clock = clock;
  }

  /**
   * A look at what was sent.
   *
   * @param rehearsed what would come of it; null while there are questions
   */
  public record Look(Upload upload, Understanding understood, Taken rehearsed) {}

  /** Keeps the text until it is decided about; reads it to its end, unless it is too long. */
  public Answer<Upload> send(Actor actor, String outcome, String source, InputStream text) {
    try {
      return send(actor, outcome, source, SentText.of(new LimitedBody(text, LimitedBody.LARGE)));
    } catch (LimitedBody.TooLong tooLong) {
      return Answer.refused(
          new Refusal(
              Refusal.Kind.TOO_LARGE,
              "",
              "shared-outcomes.rest.too-large",
              List.of(LimitedBody.LARGE >> 20)));
    }
  }

  private Answer<Upload> send(Actor actor, String outcome, String source, Reader text) {
    return takeIn
        .maySend(actor, outcome)
        .map(
            may -> {
              Instant now = clock.instant();
              uploads.removeOlder(now.minus(KEPT));
              Upload upload =
                  new Upload(UUID.randomUUID().toString(), outcome, actor.userKey(), source, now);
              uploads.keep(upload, text);
              return upload;
            });
  }

  /** How it is understood and what would come of it. */
  public Answer<Look> look(Actor actor, String outcome, String id, Choices choices) {
    return find(actor, outcome, id)
        .then(
            upload ->
                takeIn
                    .understand(actor, outcome, uploads.open(id), choices)
                    .then(
                        understood ->
                            understood.questions().isEmpty()
                                ? table(actor, upload, Manner.REHEARSE, choices)
                                    .map(taken -> new Look(upload, understood, taken))
                                : Answer.done(new Look(upload, understood, null))));
  }

  /** Takes it: all of it, or only the good rows. Nothing is taken when any other row is faulty. */
  public Answer<Taken> take(
      Actor actor, String outcome, String id, Choices choices, boolean onlyGood) {
    return find(actor, outcome, id)
        .then(
            upload ->
                table(actor, upload, onlyGood ? Manner.GOOD_ONES : Manner.ALL_OR_NONE, choices))
        .map(
            taken -> {
              if (taken.recorded().faulty() == 0 || onlyGood) {
                uploads.remove(id);
              }
              return taken;
            });
  }

  /** Forgets it. */
  public Answer<Upload> discard(Actor actor, String outcome, String id) {
    return find(actor, outcome, id)
        .map(
            upload -> {
              uploads.remove(id);
              return upload;
            });
  }

  private Answer<Taken> table(Actor actor, Upload upload, Manner manner, Choices choices) {
    Parcel parcel = new Parcel(upload.outcome(), actor.userKey(), upload.source(), manner);
    return takeIn.table(actor, parcel, uploads.open(upload.id()), choices);
  }

  private Answer<Upload> find(Actor actor, String outcome, String id) {
    return takeIn
        .maySend(actor, outcome)
        .then(
            may ->
                uploads
                    .find(id)
                    .filter(upload -> upload.outcome().equals(outcome))
                    .filter(upload -> upload.by().equals(actor.userKey()))
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound("", "shared-outcomes.ingestion.no-upload"))));
  }
}
