package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.sharedoutcomes.core.reading.ReadingDraft;

/**
 * Readings as JSON, one object or a list of them, read one by one: the body is never in memory as a
 * whole.
 */
final class ReadingsJson implements Iterator<ReadingDraft> {
  /** Behind one reading there may be another. */
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(ReadingJson.class)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonParser parser;
  private boolean list;
  private boolean ended;
  private int line;
  private ReadingDraft next;

  ReadingsJson(InputStream body) {
    try {
      this.parser = Json.MAPPER.getFactory().createParser(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (JsonProcessingException wrong) {
        throw new Json.Unreadable(Json.reason(wrong, list ? "[" + (line - 1) + "]" : ""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  private ReadingDraft read() throws IOException {
    JsonToken token = parser.nextToken();
    if (line == 0 && token == null) {
      throw new Json.Unreadable(Json.empty());
    }
    if (line == 0 && token == JsonToken.START_ARRAY) {
      list = true;
      token = parser.nextToken();
    }
    if (list ? token == JsonToken.END_ARRAY : line == 1) {
      ended = true;
      if (list ? parser.nextToken() != null : token != null) {
        throw new Json.Unreadable(Json.notJson(parser.currentLocation()));
      }
      return null;
    }
    line++;
    return ReadingJson.draft(
        token == JsonToken.VALUE_NULL ? null : READER.<ReadingJson>readValue(parser), line);
  }

  @Override
  public ReadingDraft next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ReadingDraft draft = next;
    next = null;
    return draft;
  }
}
