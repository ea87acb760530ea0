package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.ingestion.Import;
import org.sharedoutcomes.core.reading.Author;
import org.sharedoutcomes.core.reading.Readings.Undone;

/** An import on the wire; {@code undone} is null while it holds. */
record ImportJson(
    String id,
    String source,
    String by,
    String token,
    String at,
    int accepted,
    int replaced,
    int held,
    int faulty,
    UndoneJson undone) {
  /** What came of taking it back. */
  record UndoneJson(int restored, int withdrawn, int kept) {
    static UndoneJson of(Undone undone) {
      return new UndoneJson(undone.restored(), undone.withdrawn(), undone.kept());
    }
  }

  static ImportJson of(Import one, People people) {
    Author author = Author.parse(one.by());
    return new ImportJson(
        one.id(),
        one.source(),
        people.withKey(author.userKey()).map(Person::name).orElse(author.userKey()),
        author.token(),
        one.knownAt(),
        one.accepted(),
        one.replaced(),
        one.suspect(),
        one.faulty(),
        one.isUndone() ? UndoneJson.of(one.undone()) : null);
  }
}
