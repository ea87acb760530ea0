package org.sharedoutcomes.plugin.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.plugin.rest.ErrorsJson.ErrorJson;

/** Turns answers of the core into responses. */
public final class Replies {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

  private final Texts texts;

  public Replies(Texts texts) {
    this.texts = texts;
  }

  /** 200 with the value as JSON, or the refusal. */
  <T> Response ok(Answer<T> answer, Function<? super T, ?> json) {
    return answer.isDone()
        ? json(200, json.apply(answer.get())).build()
        : refused(answer.reasons());
  }

  /** 200 with a document and its version as ETag. */
  <T> Response document(Answer<Document<T>> answer, Function<Document<T>, ?> json) {
    return answer.isDone()
        ? json(200, json.apply(answer.get())).tag(tag(answer.get())).build()
        : refused(answer.reasons());
  }

  /** 201 with a document, its version and where it is. */
  <T> Response created(
      Answer<Document<T>> answer, Function<Document<T>, URI> where, Function<Document<T>, ?> json) {
    return answer.isDone()
        ? json(201, json.apply(answer.get()))
            .location(where.apply(answer.get()))
            .tag(tag(answer.get()))
            .build()
        : refused(answer.reasons());
  }

  /** 204, or the refusal. */
  Response done(Answer<?> answer) {
    return answer.isDone() ? Response.noContent().build() : refused(answer.reasons());
  }

  Response refused(List<Refusal> reasons) {
    List<ErrorJson> errors =
        reasons.stream()
            .map(reason -> new ErrorJson(reason.key(), texts.say(reason), reason.field()))
            .toList();
    return json(status(reasons.get(0).kind()), new ErrorsJson(errors)).build();
  }

  /** The version in an If-Match header; empty for none and for {@code *}. */
  static Answer<OptionalInt> ifMatch(String header) {
    if (header == null || header.isBlank() || header.trim().equals("*")) {
      return Answer.done(OptionalInt.empty());
    }
    Matcher matcher = ETAG.matcher(header.trim());
    return matcher.matches()
        ? Answer.done(OptionalInt.of(Integer.parseInt(matcher.group(1))))
        : Answer.refused(Refusal.malformed("If-Match", "shared-outcomes.rest.if-match", header));
  }

  static ResponseBuilder json(int status, Object body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .entity(Json.write(body));
  }

  /** A text that is not there is empty, so that the rules need not ask. */
  static String orEmpty(String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static String tag(Document<?> document) {
    return Integer.toString(document.version());
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case ANONYMOUS -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case INVALID -> 422;
    };
  }
}
