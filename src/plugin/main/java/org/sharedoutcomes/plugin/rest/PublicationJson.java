package org.sharedoutcomes.plugin.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Publication;

/** How a version comes into force, on the wire; the version only when one is rolled back to. */
record PublicationJson(String why, String from, Boolean newIssuesOnly, Integer version) {
  Answer<Publication> publication() {
    try {
      LocalDate day = from == null || from.isBlank() ? null : LocalDate.parse(from.trim());
      return Answer.done(new Publication(why, day, Boolean.TRUE.equals(newIssuesOnly)));
    } catch (DateTimeParseException e) {
      return Answer.refused(Refusal.invalid("from", "shared-outcomes.sign-off.rule.no-date", from));
    }
  }
}
