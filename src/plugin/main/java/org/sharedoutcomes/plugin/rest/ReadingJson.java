package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.reading.Author;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.ReadingDraft;

/** A reading on the wire; {@code by} (a login name) and {@code knownAt} only in answers. */
record ReadingJson(
    String at, BigDecimal value, Integer confidence, String note, String by, String knownAt) {
  static ReadingJson of(Reading reading, People people) {
    return new ReadingJson(
        reading.at().toString(),
        reading.value(),
        reading.confidence(),
        reading.note(),
        by(Author.parse(reading.by()), people),
        reading.knownAt().toString());
  }

  /** The login name, behind the token's name when a program sent it. */
  private static String by(Author author, People people) {
    String name = people.withKey(author.userKey()).map(Person::name).orElse(author.userKey());
    return author.token().isEmpty() ? name : author.token() + " (" + name + ")";
  }

  static ReadingDraft draft(ReadingJson json, int line) {
    return json == null
        ? new ReadingDraft(line, null, null, null, null)
        : new ReadingDraft(
            line,
            json.at(),
            json.value() == null ? null : json.value().toString(),
            json.confidence(),
            json.note());
  }
}
